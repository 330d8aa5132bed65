package chat.guildhall.server.runtime;

import static chat.guildhall.server.runtime.TestingGuild.ADMINS;
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
import static chat.guildhall.server.runtime.TestingGuild.role;
import static chat.guildhall.server.runtime.TestingGuild.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.PermissionOverwrite;
import chat.guildhall.server.runtime.PermissionEffect.Administrator;
import chat.guildhall.server.runtime.PermissionEffect.Cause;
import chat.guildhall.server.runtime.PermissionEffect.Granted;
import chat.guildhall.server.runtime.PermissionEffect.Hidden;
import chat.guildhall.server.runtime.PermissionEffect.NotGranted;
import chat.guildhall.server.runtime.PermissionEffect.Overwritten;
import chat.guildhall.server.runtime.PermissionEffect.Owner;
import chat.guildhall.server.runtime.PermissionEffect.Pending;
import chat.guildhall.server.runtime.PermissionEffect.Silent;
import chat.guildhall.server.runtime.PermissionEffect.TimedOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PermissionCausesTest {
  private static final UserId MEMBER = new UserId(2);
  private static final ChannelId PLACE = new ChannelId(300);

  @Test
  void everyCauseLeadsToTheEffectThatTheRulesGive() {
    Random random = new Random(7);
    for (int round = 0; round < 3_000; round++) {
      Channel channel = channel(300, "deep-sky", overwrites(random));
      GuildState state = state(channel);
      for (RoleId id : List.of(EVERYONE, KEEPERS, GUESTS)) {
        state = state.withRole(role(random.nextInt(3), id, bits(random)));
      }
      List<RoleId> roles = new ArrayList<>();
      List.of(KEEPERS, GUESTS).stream().filter(_ -> random.nextBoolean()).forEach(roles::add);
      Instant timeout = random.nextInt(5) == 0 ? Instant.now().plusSeconds(600) : null;
      UserId user = random.nextInt(20) == 0 ? OWNER : MEMBER;
      state = state.withGuild(state.guild().with(Guild.RULES, random.nextBoolean()));
      Member member = member(user, roles, timeout).withPending(random.nextInt(5) == 0);
      assertTold(
          PermissionRules.inGuild(state, user, member),
          PermissionCauses.inGuild(state, user, member));
      assertTold(
          PermissionRules.inChannel(state, user, member, channel),
          PermissionCauses.inChannel(state, user, member, channel));
    }
  }

  /** The effects are the rules' own, and each cause can have only its effect. */
  private static void assertTold(Permissions rules, List<PermissionEffect> told) {
    for (PermissionEffect effect : told) {
      assertEquals(rules.has(effect.permission()), effect.allowed(), effect.toString());
      Boolean can =
          switch (effect.cause()) {
            case Owner() -> true;
            case Administrator _ -> true;
            case Granted _ -> true;
            case NotGranted() -> false;
            case Hidden() -> false;
            case Silent() -> false;
            case TimedOut() -> false;
            case Pending() -> false;
            case Overwritten _ -> effect.allowed();
          };
      assertEquals(can, effect.allowed(), effect.toString());
    }
  }

  private static long bits(Random random) {
    long many = random.nextLong() & Permissions.ALL.bits();
    long any = many & random.nextLong();
    return random.nextInt(10) == 0 ? any : any & ~Permission.ADMINISTRATOR.mask();
  }

  private static PermissionOverwrite[] overwrites(Random random) {
    List<PermissionOverwrite> all = new ArrayList<>();
    for (RoleId id : List.of(EVERYONE, KEEPERS, GUESTS)) {
      if (random.nextBoolean()) {
        all.add(forRole(id, bits(random), bits(random)));
      }
    }
    if (random.nextBoolean()) {
      all.add(forMember(MEMBER, bits(random), bits(random)));
    }
    return all.toArray(PermissionOverwrite[]::new);
  }

  @Test
  void eachStepIsNamed() {
    assertEquals(new Granted(EVERYONE), cause(Permission.SEND_MESSAGES, List.of()));
    assertEquals(new NotGranted(), cause(Permission.KICK_MEMBERS, List.of(KEEPERS)));
    assertEquals(new Administrator(ADMINS), cause(Permission.KICK_MEMBERS, List.of(ADMINS)));
    assertEquals(
        new Overwritten(EVERYONE.value(), PermissionOverwrite.ROLE, PLACE),
        cause(Permission.VIEW_CHANNEL, List.of(), forRole(EVERYONE, 0, VIEW)));
    assertEquals(
        new Hidden(), cause(Permission.SEND_MESSAGES, List.of(), forRole(EVERYONE, 0, VIEW)));
    assertEquals(
        new Silent(), cause(Permission.EMBED_LINKS, List.of(), forRole(EVERYONE, 0, SEND)));
    assertEquals(
        new Overwritten(KEEPERS.value(), PermissionOverwrite.ROLE, PLACE),
        cause(
            Permission.SEND_MESSAGES,
            List.of(KEEPERS, GUESTS),
            forRole(EVERYONE, 0, SEND),
            forRole(GUESTS, 0, SEND),
            forRole(KEEPERS, SEND, 0)));
    assertEquals(
        new Overwritten(MEMBER.value(), PermissionOverwrite.MEMBER, PLACE),
        cause(
            Permission.SEND_MESSAGES,
            List.of(KEEPERS),
            forRole(KEEPERS, SEND, 0),
            forMember(MEMBER, 0, SEND)));
  }

  @Test
  void theOwnerAndTheTimedOutAreTold() {
    Channel place = channel(300, "deep-sky");
    GuildState state = state(place);
    Member owner = member(OWNER, List.of(), null);
    assertEquals(
        new Owner(), of(PermissionCauses.inGuild(state, OWNER, owner), Permission.KICK_MEMBERS));
    Member quiet = member(MEMBER, List.of(), Instant.now().plusSeconds(60));
    assertEquals(
        new TimedOut(),
        of(PermissionCauses.inChannel(state, MEMBER, quiet, place), Permission.SEND_MESSAGES));
    assertEquals(
        new Granted(EVERYONE),
        of(PermissionCauses.inChannel(state, MEMBER, quiet, place), Permission.VIEW_CHANNEL));
  }

  @Test
  void whoHasRulesToAcceptIsToldWhileTheGuildHasSome() {
    Channel place = channel(300, "deep-sky");
    Member newcomer = member(MEMBER, List.of(), null).withPending(true);
    GuildState open = state(place);
    GuildState strict = open.withGuild(open.guild().with(Guild.RULES, true));
    assertEquals(
        new Pending(),
        of(PermissionCauses.inChannel(strict, MEMBER, newcomer, place), Permission.SEND_MESSAGES));
    assertEquals(
        new Granted(EVERYONE),
        of(PermissionCauses.inChannel(open, MEMBER, newcomer, place), Permission.SEND_MESSAGES));
  }

  @Test
  void aChannelInSyncNamesItsCategory() {
    Channel category = channel(400, "Observing", forRole(KEEPERS, SEND, 0));
    Channel inside =
        channel(300, "deep-sky", forRole(KEEPERS, SEND, 0)).withParentId(new ChannelId(400));
    GuildState state = state(category, inside);
    Member keeper = member(MEMBER, List.of(KEEPERS), null);
    assertEquals(
        new Overwritten(KEEPERS.value(), PermissionOverwrite.ROLE, new ChannelId(400)),
        of(PermissionCauses.inChannel(state, MEMBER, keeper, inside), Permission.SEND_MESSAGES));
  }

  private static Cause cause(
      Permission permission, List<RoleId> roles, PermissionOverwrite... overwrites) {
    Channel place = channel(300, "deep-sky", overwrites);
    return of(
        PermissionCauses.inChannel(state(place), MEMBER, member(MEMBER, roles, null), place),
        permission);
  }

  private static Cause of(List<PermissionEffect> effects, Permission permission) {
    return effects.stream()
        .filter(effect -> effect.permission() == permission)
        .findFirst()
        .orElseThrow()
        .cause();
  }
}
