package chat.guildhall.server.runtime;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.ChannelType;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.PermissionOverwrite;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.protocol.model.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes guilds, roles, channels and members for unit tests. */
final class TestingGuild {
  static final GuildId ID = new GuildId(100);
  static final UserId OWNER = new UserId(1);
  static final RoleId EVERYONE = new RoleId(100);
  static final RoleId KEEPERS = new RoleId(200);
  static final RoleId GUESTS = new RoleId(201);
  static final RoleId ADMINS = new RoleId(202);

  static final long VIEW = Permission.VIEW_CHANNEL.mask();
  static final long SEND = Permission.SEND_MESSAGES.mask();
  static final long EMBED = Permission.EMBED_LINKS.mask();

  private TestingGuild() {}

  /** A guild in which @everyone may view, send and embed. */
  static GuildState state(Channel... channels) {
    Guild guild =
        new Guild(ID, "Low Light Society", null, null, OWNER, null, 0, 0, 0, 0, "en-US", null, 300);
    return GuildState.of(
        guild,
        List.of(
            role(0, EVERYONE, VIEW | SEND | EMBED),
            role(1, KEEPERS, 0),
            role(2, GUESTS, 0),
            role(3, ADMINS, Permission.ADMINISTRATOR.mask())),
        List.of(channels));
  }

  static LiveGuild live(GuildState state, Map<UserId, Member> members) {
    return new LiveGuild(
        new GuildRows.Loaded(state, members.size(), Map.of()),
        (_, user) -> java.util.Optional.ofNullable(members.get(user)));
  }

  static Role role(int position, RoleId id, long permissions) {
    return new Role(
        id,
        "role",
        null,
        new Permissions(permissions),
        position,
        0,
        new Role.Colors(0, null, null),
        false,
        false,
        false,
        null,
        null,
        null,
        0);
  }

  static Channel channel(long id, String name, PermissionOverwrite... overwrites) {
    return new Channel(
        new ChannelId(id),
        ChannelType.GUILD_TEXT,
        ID,
        name,
        0,
        null,
        null,
        false,
        0,
        null,
        null,
        List.of(overwrites),
        null,
        0);
  }

  static PermissionOverwrite forRole(RoleId id, long allow, long deny) {
    return new PermissionOverwrite(
        id.value(), PermissionOverwrite.ROLE, new Permissions(allow), new Permissions(deny));
  }

  static PermissionOverwrite forMember(UserId id, long allow, long deny) {
    return new PermissionOverwrite(
        id.value(), PermissionOverwrite.MEMBER, new Permissions(allow), new Permissions(deny));
  }

  static Member member(UserId user, List<RoleId> roles, @Nullable Instant timeout) {
    return Member.of(
        User.of(user, "user" + user, null, null, null, null, false),
        null,
        roles,
        Instant.EPOCH,
        timeout);
  }
}
