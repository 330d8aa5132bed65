package chat.guildhall.server.guild;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.ChannelType;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.server.channel.ChannelNames;
import chat.guildhall.server.channel.ChannelService;
import chat.guildhall.server.db.Snowflakes;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.image.Images;
import chat.guildhall.server.role.RoleService;
import chat.guildhall.server.runtime.GuildState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request to make a guild wants. Ids in it are the client's placeholders, by which its
 * channels name each other.
 *
 * @param icon a data URI
 * @param channels none for the default: a category with a text channel, and one with a voice
 *     channel
 * @see <a href="https://docs.discord.food/resources/guild#create-guild">Create Guild</a>
 */
record NewGuild(
    String name,
    Field<String> icon,
    List<NewChannel> channels,
    Field<ChannelId> systemChannel,
    int verificationLevel,
    int defaultMessageNotifications,
    int explicitContentFilter) {
  private static final NewChannel GENERAL =
      new NewChannel(new ChannelId(2), ChannelType.GUILD_TEXT, "general", new ChannelId(1));
  private static final List<NewChannel> DEFAULT_CHANNELS =
      List.of(
          new NewChannel(new ChannelId(1), ChannelType.GUILD_CATEGORY, "Text Channels", null),
          GENERAL,
          new NewChannel(new ChannelId(3), ChannelType.GUILD_CATEGORY, "Voice Channels", null),
          new NewChannel(new ChannelId(4), ChannelType.GUILD_VOICE, "General", new ChannelId(3)));

  /**
   * A channel of the new guild; {@code placeholder} and {@code parent} are the client's own ids.
   */
  record NewChannel(
      @Nullable ChannelId placeholder, ChannelType type, String name, @Nullable ChannelId parent) {}

  static NewGuild of(Form form) {
    List<NewChannel> channels =
        form.objects("channels", ChannelService.CHANNELS_MAX).stream()
            .map(NewGuild::channel)
            .toList();
    NewGuild read =
        new NewGuild(
            form.requiredText("name", GuildForm.NAME_MIN, GuildForm.NAME_MAX),
            form.text("icon", 0, Images.DATA_URI_MAX),
            channels,
            form.snowflake("system_channel_id", ChannelId::new),
            form.integer("verification_level", 0, 4).orElse(0),
            form.integer("default_message_notifications", 0, 1).orElse(0),
            form.integer("explicit_content_filter", 0, 2).orElse(0));
    form.check();
    return read;
  }

  /** The guild as it will be, its channels with ids of their own. */
  GuildState build(Snowflakes snowflakes, GuildId id, UserId owner, @Nullable String iconHash) {
    List<NewChannel> wanted = channels.isEmpty() ? DEFAULT_CHANNELS : channels;
    Map<ChannelId, ChannelId> ids = new HashMap<>();
    List<Channel> built = new ArrayList<>();
    for (NewChannel channel : wanted) {
      built.add(channel(snowflakes, id, channel, built, ids));
    }
    ChannelId system =
        channels.isEmpty()
            ? ids.get(GENERAL.placeholder())
            : systemChannel
                .toOptional()
                .flatMap(placeholder -> found(ids, placeholder))
                .orElse(null);
    Guild guild =
        new Guild(
            id,
            name,
            iconHash,
            null,
            owner,
            system,
            0,
            verificationLevel,
            defaultMessageNotifications,
            explicitContentFilter,
            "en-US",
            null,
            300);
    return GuildState.of(guild, List.of(RoleService.everyoneOf(id)), built);
  }

  private static Channel channel(
      Snowflakes snowflakes,
      GuildId guild,
      NewChannel wanted,
      List<Channel> earlier,
      Map<ChannelId, ChannelId> ids) {
    ChannelId id = snowflakes.nextChannelId();
    boolean voice = wanted.type() == ChannelType.GUILD_VOICE;
    ChannelId parent = wanted.parent();
    ChannelId category =
        parent == null || wanted.type() == ChannelType.GUILD_CATEGORY ? null : ids.get(parent);
    long position =
        earlier.stream()
            .filter(other ->
                other.type() == wanted.type() && Objects.equals(other.parentId(), category))
            .count();
    if (wanted.placeholder() != null) {
      ids.put(wanted.placeholder(), id);
    }
    return new Channel(
        id,
        wanted.type(),
        guild,
        wanted.name(),
        (int) position,
        category,
        null,
        false,
        0,
        voice ? ChannelService.BITRATE_DEFAULT : null,
        voice ? 0 : null,
        List.of(),
        null,
        0);
  }

  private static Optional<ChannelId> found(Map<ChannelId, ChannelId> ids, ChannelId placeholder) {
    return Optional.ofNullable(ids.get(placeholder));
  }

  private static NewChannel channel(Form form) {
    int number = form.integer("type", 0, 100).orElse(ChannelType.GUILD_TEXT.value());
    Optional<ChannelType> type = ChannelType.of(number);
    if (type.isEmpty()) {
      form.reject("type", "BASE_TYPE_CHOICES", "Value must be one of (0, 2, 4).");
    }
    ChannelType kind = type.orElse(ChannelType.GUILD_TEXT);
    String typed = form.requiredText("name", 1, ChannelNames.LENGTH_MAX);
    String name = ChannelNames.of(kind, typed);
    if (name.isEmpty() && !typed.isEmpty()) {
      form.reject("name", "CHANNEL_NAME_INVALID", "A channel's name needs a letter or a digit.");
    }
    return new NewChannel(
        form.snowflake("id", ChannelId::new).value(),
        kind,
        name,
        form.snowflake("parent_id", ChannelId::new).value());
  }
}
