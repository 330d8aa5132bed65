package chat.guildhall.server.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PermissionRulesTest {
  private static final GuildId GUILD = new GuildId(100);
  private static final UserId OWNER = new UserId(1);
  private static final UserId MEMBER = new UserId(2);
  private static final RoleId EVERYONE = new RoleId(100);
  private static final RoleId KEEPERS = new RoleId(200);
  private static final RoleId GUESTS = new RoleId(201);
  private static final RoleId ADMINS = new RoleId(202);

  private static final long VIEW = Permission.VIEW_CHANNEL.mask();
  private static final long SEND = Permission.SEND_MESSAGES.mask();
  private static final long EMBED = Permission.EMBED_LINKS.mask();

  @Test
  void everyoneHasWhatItsRoleSays() {
    assertEquals(VIEW | SEND | EMBED, inChannel(List.of()).bits());
  }

  @Test
  void theOwnerHasEverythingWhateverIsDenied() {
    Channel closed = channel(role(EVERYONE, 0, VIEW));
    Member owner = member(OWNER, List.of(), null);
    GuildState state = state(closed);
    assertEquals(Permissions.ALL, PermissionRules.inChannel(state, OWNER, owner, closed));
    assertTrue(PermissionRules.sees(state, OWNER, List.of(), closed));
  }

  @Test
  void anAdministratorPassesOverwrites() {
    assertEquals(Permissions.ALL, inChannel(List.of(ADMINS), role(EVERYONE, 0, VIEW)));
  }

  @Test
  void withoutTheViewNothingIsLeft() {
    assertEquals(Permissions.NONE, inChannel(List.of(), role(EVERYONE, 0, VIEW)));
  }

  @Test
  void withoutSendingWhatGoesWithItIsGone() {
    assertEquals(VIEW, inChannel(List.of(), role(EVERYONE, 0, SEND)).bits());
  }

  @Test
  void aRoleAllowsWhatEveryoneIsDenied() {
    assertEquals(
        VIEW | SEND | EMBED,
        inChannel(List.of(KEEPERS), role(EVERYONE, 0, VIEW), role(KEEPERS, VIEW, 0)).bits());
  }

  @Test
  void amongRolesAllowBeatsDenyWhateverTheirOrder() {
    assertEquals(
        VIEW | SEND | EMBED,
        inChannel(List.of(KEEPERS, GUESTS), role(KEEPERS, SEND, 0), role(GUESTS, 0, SEND)).bits());
    assertEquals(
        VIEW | SEND | EMBED,
        inChannel(List.of(KEEPERS, GUESTS), role(GUESTS, 0, SEND), role(KEEPERS, SEND, 0)).bits());
  }

  @Test
  void theMembersOwnOverwriteComesLast() {
    assertEquals(
        Permissions.NONE,
        inChannel(
            List.of(KEEPERS),
            new PermissionOverwrite(
                MEMBER.value(),
                PermissionOverwrite.MEMBER,
                Permissions.NONE,
                new Permissions(VIEW)),
            role(KEEPERS, VIEW, 0)));
  }

  @Test
  void anothersOverwriteDoesNotMatter() {
    assertEquals(
        VIEW | SEND | EMBED,
        inChannel(
                List.of(),
                new PermissionOverwrite(
                    77, PermissionOverwrite.MEMBER, Permissions.NONE, new Permissions(VIEW)),
                role(GUESTS, 0, VIEW))
            .bits());
  }

  @Test
  void aTimedOutMemberKeepsSightAlone() {
    Channel channel = channel();
    GuildState state = state(channel);
    Member timedOut = member(MEMBER, List.of(), Instant.now().plusSeconds(60));
    assertEquals(VIEW, PermissionRules.inChannel(state, MEMBER, timedOut, channel).bits());
    Member served = member(MEMBER, List.of(), Instant.now().minusSeconds(1));
    assertEquals(
        VIEW | SEND | EMBED, PermissionRules.inChannel(state, MEMBER, served, channel).bits());
    Member admin = member(MEMBER, List.of(ADMINS), Instant.now().plusSeconds(60));
    assertEquals(Permissions.ALL, PermissionRules.inChannel(state, MEMBER, admin, channel));
  }

  @Test
  void ranksComeFromTheHighestRole() {
    GuildState state = state(channel());
    assertEquals(0, state.rank(MEMBER, member(MEMBER, List.of(), null)));
    assertEquals(3, state.rank(MEMBER, member(MEMBER, List.of(KEEPERS, ADMINS), null)));
    assertEquals(Integer.MAX_VALUE, state.rank(OWNER, member(OWNER, List.of(), null)));
    assertFalse(state.isOwner(MEMBER));
  }

  private static Permissions inChannel(List<RoleId> roles, PermissionOverwrite... overwrites) {
    Channel channel = channel(overwrites);
    return PermissionRules.inChannel(state(channel), MEMBER, member(MEMBER, roles, null), channel);
  }

  private static PermissionOverwrite role(RoleId id, long allow, long deny) {
    return new PermissionOverwrite(
        id.value(), PermissionOverwrite.ROLE, new Permissions(allow), new Permissions(deny));
  }

  private static Channel channel(PermissionOverwrite... overwrites) {
    return new Channel(
        new ChannelId(300),
        ChannelType.GUILD_TEXT,
        GUILD,
        "deep-sky",
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

  private static GuildState state(Channel channel) {
    Guild guild =
        new Guild(
            GUILD, "Low Light Society", null, null, OWNER, null, 0, 0, 0, 0, "en-US", null, 300);
    return GuildState.of(
        guild,
        List.of(
            roleAt(0, EVERYONE, VIEW | SEND | EMBED),
            roleAt(1, KEEPERS, 0),
            roleAt(2, GUESTS, 0),
            roleAt(3, ADMINS, Permission.ADMINISTRATOR.mask())),
        List.of(channel));
  }

  private static Role roleAt(int position, RoleId id, long permissions) {
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

  private static Member member(UserId user, List<RoleId> roles, @Nullable Instant timeout) {
    return Member.of(
        User.of(user, "kofi", null, null, null, null, false), null, roles, Instant.EPOCH, timeout);
  }
}
