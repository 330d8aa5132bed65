package chat.guildhall.server.guild;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.ChannelType;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.PermissionOverwrite;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.channel.ChannelForm;
import chat.guildhall.server.db.Snowflakes;
import chat.guildhall.server.guild.NewGuild.NewChannel;
import chat.guildhall.server.guild.NewGuild.NewRole;
import chat.guildhall.server.role.RoleChanges;
import chat.guildhall.server.role.RoleForm;
import chat.guildhall.server.runtime.GuildState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a checked {@link NewGuild} into a guild: every placeholder becomes an id of its own. */
final class GuildBuilder {
  private final Snowflakes snowflakes;
  private final GuildId id;
  private final UserId owner;
  private final RoleIcons icons;
  private final Map<RoleId, RoleId> roleIds = new HashMap<>();
  private final Map<ChannelId, ChannelId> channelIds = new HashMap<>();

  /** Keeps the icon that a role's form brings and answers its hash; null where it brings none. */
  @FunctionalInterface
  interface RoleIcons {
    /** Keeps it. */
    @Nullable String keep(RoleId role, RoleForm form);
  }

  GuildBuilder(Snowflakes snowflakes, GuildId id, UserId owner, RoleIcons icons) {
    this.snowflakes = snowflakes;
    this.id = id;
    this.owner = owner;
    this.icons = icons;
  }

  /** The guild as it will be. */
  GuildState build(NewGuild wanted, @Nullable String iconHash) {
    List<Role> roles = roles(wanted.roles());
    List<Channel> channels = new ArrayList<>();
    if (wanted.channels().isEmpty()) {
      addDefaults(channels);
    } else {
      wanted.channels().forEach(channel -> channels.add(channel(channel, channels)));
    }
    Guild guild =
        new Guild(
            id,
            wanted.name(),
            iconHash,
            null,
            owner,
            wanted.channels().isEmpty()
                ? firstText(channels)
                : idOf(wanted.systemChannel().value()),
            wanted.systemChannelFlags(),
            wanted.verificationLevel(),
            wanted.defaultMessageNotifications(),
            wanted.explicitContentFilter(),
            "en-US",
            idOf(wanted.afkChannel().value()),
            wanted.afkTimeout());
    return GuildState.of(guild, roles, channels);
  }

  private List<Role> roles(List<NewRole> wanted) {
    Role everyone = RoleChanges.everyoneOf(id);
    List<Role> roles = new ArrayList<>();
    for (NewRole role : wanted) {
      boolean first = roles.isEmpty();
      Permissions permissions = first ? everyone.permissions() : roles.getFirst().permissions();
      Role blank =
          first ? everyone : RoleChanges.blank(snowflakes.nextRoleId(), permissions, roles.size());
      roles.add(role.form().applyTo(blank, icons.keep(blank.id(), role.form())));
      if (role.placeholder() != null) {
        roleIds.put(role.placeholder(), blank.id());
      }
    }
    return roles.isEmpty() ? List.of(everyone) : roles;
  }

  private Channel channel(NewChannel wanted, List<Channel> earlier) {
    ChannelId channel = snowflakes.nextChannelId();
    ChannelForm form = wanted.form();
    ChannelId parent = idOf(form.parentId().value());
    int position =
        (int)
            earlier.stream()
                .filter(other ->
                    other.type() == form.kind() && Objects.equals(other.parentId(), parent))
                .count();
    if (wanted.placeholder() != null) {
      channelIds.put(wanted.placeholder(), channel);
    }
    return form.build(
        channel,
        id,
        wanted.name(),
        new ChannelForm.Place(parent, position),
        overwrites(form, parent, earlier));
  }

  /** A channel without overwrites of its own takes its category's. */
  private List<PermissionOverwrite> overwrites(
      ChannelForm form, @Nullable ChannelId parent, List<Channel> earlier) {
    List<PermissionOverwrite> own = form.overwrites().value();
    if (own == null) {
      return earlier.stream()
          .filter(category -> category.id().equals(parent))
          .findFirst()
          .map(Channel::permissionOverwrites)
          .orElse(List.of());
    }
    return own.stream()
        .map(overwrite ->
            new PermissionOverwrite(
                Objects.requireNonNull(roleIds.get(new RoleId(overwrite.id()))).value(),
                PermissionOverwrite.ROLE,
                overwrite.allow(),
                overwrite.deny()))
        .toList();
  }

  private void addDefaults(List<Channel> channels) {
    for (ChannelType type : List.of(ChannelType.GUILD_TEXT, ChannelType.GUILD_VOICE)) {
      boolean voice = type == ChannelType.GUILD_VOICE;
      Channel category =
          plain(
              ChannelType.GUILD_CATEGORY,
              voice ? "Voice Channels" : "Text Channels",
              new ChannelForm.Place(null, voice ? 1 : 0));
      channels.add(category);
      channels.add(
          plain(type, voice ? "General" : "general", new ChannelForm.Place(category.id(), 0)));
    }
  }

  private Channel plain(ChannelType type, String name, ChannelForm.Place place) {
    return ChannelForm.ofType(type).build(snowflakes.nextChannelId(), id, name, place, List.of());
  }

  private static @Nullable ChannelId firstText(List<Channel> channels) {
    return channels.stream()
        .filter(channel -> channel.type() == ChannelType.GUILD_TEXT)
        .findFirst()
        .map(Channel::id)
        .orElse(null);
  }

  private @Nullable ChannelId idOf(@Nullable ChannelId placeholder) {
    return placeholder == null ? null : channelIds.get(placeholder);
  }
}
