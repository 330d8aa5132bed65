package chat.guildhall.server.channel;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.ChannelType;
import chat.guildhall.protocol.model.PermissionOverwrite;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants of a channel, each field as the request has it.
 *
 * @param type the number of a {@link ChannelType}; the kind of a channel never changes
 * @param overwrites all of them, in place of those that were there
 */
public record ChannelForm(
    Field<ChannelType> type,
    Field<String> name,
    Field<Integer> position,
    Field<String> topic,
    Field<Boolean> nsfw,
    Field<Integer> rateLimitPerUser,
    Field<Integer> bitrate,
    Field<Integer> userLimit,
    Field<ChannelId> parentId,
    Field<List<PermissionOverwrite>> overwrites) {
  private static final int TOPIC_MAX = 1024;
  private static final int SLOWMODE_SECONDS_MAX = 21_600;
  private static final int BITRATE_DEFAULT = 64_000;
  private static final int BITRATE_MIN = 8_000;
  private static final int BITRATE_MAX = 384_000;
  private static final int USER_LIMIT_MAX = 99;
  private static final int POSITION_MAX = 10_000;
  private static final int OVERWRITES_MAX = 100;

  /** Reads a body that makes a channel: the name is required. */
  static ChannelForm ofCreation(Form form) {
    form.requiredText("name", 1, ChannelNames.LENGTH_MAX);
    return of(form);
  }

  /** Reads a body that changes a channel. */
  static ChannelForm of(Form form) {
    ChannelForm read = read(form);
    form.check();
    return read;
  }

  /** Reads the fields of a channel; the caller checks the form. */
  public static ChannelForm read(Form form) {
    return new ChannelForm(
        type(form),
        form.notNull("name", form.trimmed("name", 1, ChannelNames.LENGTH_MAX)),
        form.integer("position", 0, POSITION_MAX),
        form.text("topic", 0, TOPIC_MAX),
        form.bool("nsfw"),
        form.integer("rate_limit_per_user", 0, SLOWMODE_SECONDS_MAX),
        form.integer("bitrate", BITRATE_MIN, BITRATE_MAX),
        form.integer("user_limit", 0, USER_LIMIT_MAX),
        form.snowflake("parent_id", ChannelId::new),
        overwrites(form));
  }

  /** A channel of a kind, of which nothing else is said. */
  public static ChannelForm ofType(ChannelType type) {
    return new ChannelForm(
        Field.of(type),
        Field.absent(),
        Field.absent(),
        Field.absent(),
        Field.absent(),
        Field.absent(),
        Field.absent(),
        Field.absent(),
        Field.absent(),
        Field.absent());
  }

  /** The kind of a new channel. */
  public ChannelType kind() {
    return type.orElse(ChannelType.GUILD_TEXT);
  }

  /**
   * A new channel as the request wants it.
   *
   * @param place its category and its position there, which may differ from the request's
   */
  public Channel build(
      ChannelId id,
      GuildId guild,
      String checkedName,
      Place place,
      List<PermissionOverwrite> checkedOverwrites) {
    boolean voice = kind() == ChannelType.GUILD_VOICE;
    return new Channel(
        id,
        kind(),
        guild,
        checkedName,
        place.position(),
        place.parentId(),
        topic.toOptional().filter(text -> !text.isEmpty()).orElse(null),
        nsfw.orElse(false),
        rateLimitPerUser.orElse(0),
        voice ? bitrate.orElse(BITRATE_DEFAULT) : null,
        voice ? userLimit.orElse(0) : null,
        checkedOverwrites,
        null,
        0);
  }

  /** Where a channel stands. */
  public record Place(@Nullable ChannelId parentId, int position) {}

  /** Reads the body that sets one overwrite of {@code target}. */
  static PermissionOverwrite overwrite(Form form, long target) {
    int type =
        form.required(
            "type",
            form.integer("type", PermissionOverwrite.ROLE, PermissionOverwrite.MEMBER),
            PermissionOverwrite.ROLE);
    PermissionOverwrite read = overwrite(form, target, type);
    form.check();
    return read;
  }

  private static Field<ChannelType> type(Form form) {
    Integer number = form.integer("type", 0, 100).value();
    if (number == null) {
      return Field.absent();
    }
    ChannelType type = ChannelType.of(number).orElse(null);
    if (type == null || type.isPrivate()) {
      form.reject("type", "BASE_TYPE_CHOICES", "Value must be one of (0, 2, 4).");
      return Field.absent();
    }
    return Field.of(type);
  }

  private static Field<List<PermissionOverwrite>> overwrites(Form form) {
    if (!form.has("permission_overwrites")) {
      return Field.absent();
    }
    List<PermissionOverwrite> read = new ArrayList<>();
    for (Form item : form.objects("permission_overwrites", OVERWRITES_MAX)) {
      long target = item.<Snowflake>requiredSnowflake("id", UserId::new).value();
      if (read.stream().anyMatch(other -> other.id() == target)) {
        item.reject("id", "DUPLICATE", "This id was named before.");
      }
      Integer type =
          item.integer("type", PermissionOverwrite.ROLE, PermissionOverwrite.MEMBER).value();
      read.add(overwrite(item, target, type));
    }
    return Field.of(List.copyOf(read));
  }

  private static PermissionOverwrite overwrite(Form form, long target, @Nullable Integer type) {
    Permissions allow = form.permissions("allow").orElse(Permissions.NONE);
    Permissions deny = form.permissions("deny").orElse(Permissions.NONE);
    if ((allow.bits() & deny.bits()) != 0) {
      form.reject("deny", "OVERWRITE_CONFLICT", "A permission cannot be allowed and denied.");
    }
    int known = type == null ? PermissionOverwrite.ROLE : type;
    return new PermissionOverwrite(target, known, allow, deny);
  }
}
