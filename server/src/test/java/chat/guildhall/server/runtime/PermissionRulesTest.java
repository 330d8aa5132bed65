package chat.guildhall.server.runtime;

import static chat.guildhall.server.runtime.TestingGuild.ADMINS;
import static chat.guildhall.server.runtime.TestingGuild.EMBED;
import static chat.guildhall.server.runtime.TestingGuild.EVERYONE;
import static chat.guildhall.server.runtime.TestingGuild.GUESTS;
import static chat.guildhall.server.runtime.TestingGuild.KEEPERS;
import static chat.guildhall.server.runtime.TestingGuild.OWNER;
import static chat.guildhall.server.runtime.TestingGuild.SEND;
import static chat.guildhall.server.runtime.TestingGuild.VIEW;
import static chat.guildhall.server.runtime.TestingGuild.channel;
import static chat.guildhall.server.runtime.TestingGuild.forMember;
import static chat.guildhall.server.runtime.TestingGuild.forRole;
import static chat.guildhall.server.runtime.TestingGuild.member;
import static chat.guildhall.server.runtime.TestingGuild.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.PermissionOverwrite;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionRulesTest {
  private static final UserId MEMBER = new UserId(2);

  @Test
  void everyoneHasWhatItsRoleSays() {
    assertEquals(VIEW | SEND | EMBED, inChannel(List.of()).bits());
  }

  @Test
  void theOwnerHasEverythingWhateverIsDenied() {
    Channel closed = channel(300, "closed", forRole(EVERYONE, 0, VIEW));
    Member owner = member(OWNER, List.of(), null);
    GuildState state = state(closed);
    assertEquals(Permissions.ALL, PermissionRules.inChannel(state, OWNER, owner, closed));
    assertTrue(PermissionRules.sees(state, OWNER, List.of(), closed));
  }

  @Test
  void anAdministratorPassesOverwrites() {
    assertEquals(Permissions.ALL, inChannel(List.of(ADMINS), forRole(EVERYONE, 0, VIEW)));
  }

  @Test
  void withoutTheViewNothingIsLeft() {
    assertEquals(Permissions.NONE, inChannel(List.of(), forRole(EVERYONE, 0, VIEW)));
  }

  @Test
  void withoutSendingWhatGoesWithItIsGone() {
    assertEquals(VIEW, inChannel(List.of(), forRole(EVERYONE, 0, SEND)).bits());
  }

  @Test
  void aRoleAllowsWhatEveryoneIsDenied() {
    assertEquals(
        VIEW | SEND | EMBED,
        inChannel(List.of(KEEPERS), forRole(EVERYONE, 0, VIEW), forRole(KEEPERS, VIEW, 0)).bits());
  }

  @Test
  void amongRolesAllowBeatsDenyWhateverTheirOrder() {
    assertEquals(
        VIEW | SEND | EMBED,
        inChannel(List.of(KEEPERS, GUESTS), forRole(KEEPERS, SEND, 0), forRole(GUESTS, 0, SEND))
            .bits());
    assertEquals(
        VIEW | SEND | EMBED,
        inChannel(List.of(KEEPERS, GUESTS), forRole(GUESTS, 0, SEND), forRole(KEEPERS, SEND, 0))
            .bits());
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
            forRole(KEEPERS, VIEW, 0)));
  }

  @Test
  void anothersOverwriteDoesNotMatter() {
    assertEquals(
        VIEW | SEND | EMBED,
        inChannel(List.of(), forMember(new UserId(77), 0, VIEW), forRole(GUESTS, 0, VIEW)).bits());
  }

  @Test
  void aTimedOutMemberKeepsSightAlone() {
    Channel channel = channel(300, "deep-sky");
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
    GuildState state = state(channel(300, "deep-sky"));
    assertEquals(0, state.rank(MEMBER, member(MEMBER, List.of(), null)));
    assertEquals(3, state.rank(MEMBER, member(MEMBER, List.of(KEEPERS, ADMINS), null)));
    assertEquals(Integer.MAX_VALUE, state.rank(OWNER, member(OWNER, List.of(), null)));
    assertFalse(state.isOwner(MEMBER));
  }

  private static Permissions inChannel(List<RoleId> roles, PermissionOverwrite... overwrites) {
    Channel channel = channel(300, "deep-sky", overwrites);
    return PermissionRules.inChannel(state(channel), MEMBER, member(MEMBER, roles, null), channel);
  }
}
