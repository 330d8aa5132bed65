package chat.guildhall.server.runtime;

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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.event.Audience;
import chat.guildhall.server.event.Dispatch;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveGuildTest {
  private static final UserId KEEPER = new UserId(2);
  private static final UserId GUEST = new UserId(3);
  private static final Member OWNER_MEMBER = member(OWNER, List.of(), null);
  private static final Member KEEPER_MEMBER = member(KEEPER, List.of(KEEPERS), null);
  private static final Member GUEST_MEMBER = member(GUEST, List.of(GUESTS), null);

  private final Channel open = channel(300, "open");
  private final Channel hidden =
      channel(301, "hidden", forRole(EVERYONE, 0, VIEW), forRole(KEEPERS, VIEW, 0));
  private final LiveGuild guild =
      TestingGuild.live(
          state(open, hidden),
          Map.of(OWNER, OWNER_MEMBER, KEEPER, KEEPER_MEMBER, GUEST, GUEST_MEMBER));
  private final Session owner = join(OWNER);
  private final Session keeper = join(KEEPER);
  private final Session guest = join(GUEST);

  @Test
  void eachSeesItsChannels() {
    assertEquals(List.of("open", "hidden"), names(guild.view(OWNER_MEMBER)));
    assertEquals(List.of("open", "hidden"), names(guild.view(KEEPER_MEMBER)));
    assertEquals(List.of("open"), names(guild.view(GUEST_MEMBER)));
  }

  @Test
  void aMessageReachesWhoSeesTheChannel() {
    guild.posted(hidden.id(), new MessageId(9), Dispatch.always("MESSAGE_CREATE", "m"));
    assertEquals(List.of("MESSAGE_CREATE"), owner.heard());
    assertEquals(List.of("MESSAGE_CREATE"), keeper.heard());
    assertEquals(List.of(), guest.heard());
    assertEquals(new MessageId(9), guild.lastMessageId(hidden.id()).orElseThrow());
  }

  @Test
  void anOlderMessageDoesNotTurnTheNewestBack() {
    guild.posted(open.id(), new MessageId(9), Dispatch.always("MESSAGE_CREATE", "m"));
    guild.posted(open.id(), new MessageId(8), Dispatch.always("MESSAGE_CREATE", "m"));
    assertEquals(new MessageId(9), guild.lastMessageId(open.id()).orElseThrow());
  }

  @Test
  void aNewChannelIsHeardOnceByThoseWhoSeeIt() {
    Channel fresh = channel(302, "fresh", forRole(EVERYONE, 0, VIEW), forRole(GUESTS, VIEW, 0));
    guild.apply(guild.state().withChannel(fresh), List.of());
    assertEquals(List.of("CHANNEL_CREATE fresh"), owner.heard());
    assertEquals(List.of(), keeper.heard());
    assertEquals(List.of("CHANNEL_CREATE fresh"), guest.heard());
  }

  @Test
  void anOverwriteGivesAndTakesChannels() {
    Channel turned = channel(301, "hidden", forRole(EVERYONE, 0, VIEW), forRole(GUESTS, VIEW, 0));
    guild.apply(guild.state().withChannel(turned), List.of());
    assertEquals(List.of("CHANNEL_UPDATE hidden"), owner.heard());
    assertEquals(List.of("CHANNEL_DELETE hidden"), keeper.heard());
    assertEquals(List.of("CHANNEL_CREATE hidden"), guest.heard());
  }

  @Test
  void whoDoesNotSeeAChannelHearsNothingOfItsChangesNorOfItsEnd() {
    guild.apply(
        guild
            .state()
            .withChannel(
                channel(301, "renamed", forRole(EVERYONE, 0, VIEW), forRole(KEEPERS, VIEW, 0))),
        List.of());
    guild.apply(guild.state().withoutChannel(hidden.id()), List.of());
    assertEquals(List.of(), guest.heard());
    assertEquals(List.of("CHANNEL_UPDATE renamed", "CHANNEL_DELETE renamed"), keeper.heard());
  }

  @Test
  void aRoleEventComesBeforeWhatItDoesToChannels() {
    var mayNotSee = role(0, EVERYONE, SEND);
    guild.apply(
        guild.state().withRole(mayNotSee),
        List.of(GuildEvents.roleUpdate(TestingGuild.ID, mayNotSee)));
    assertEquals(List.of("GUILD_ROLE_UPDATE", "CHANNEL_DELETE open"), guest.heard());
    assertEquals(List.of("GUILD_ROLE_UPDATE"), owner.heard());
    guild.announce(Audience.viewers(open.id()), Dispatch.always("MESSAGE_CREATE", "m"));
    assertEquals(List.of(), guest.heard());
    assertEquals(List.of("MESSAGE_CREATE"), owner.heard());
  }

  @Test
  void rolesOfAMemberGiveAndTakeChannelsAfterTheMemberEvent() {
    guild.memberChanged(member(GUEST, List.of(GUESTS, KEEPERS), null));
    assertEquals(List.of("GUILD_MEMBER_UPDATE", "CHANNEL_CREATE hidden"), guest.heard());
    assertEquals(List.of("GUILD_MEMBER_UPDATE"), owner.heard());
    guild.memberChanged(GUEST_MEMBER);
    assertEquals(List.of("GUILD_MEMBER_UPDATE", "CHANNEL_DELETE hidden"), guest.heard());
  }

  @Test
  void anOverwriteOfOneMemberMattersToThatMemberAlone() {
    Channel exception =
        channel(
            301,
            "hidden",
            forRole(EVERYONE, 0, VIEW),
            forRole(KEEPERS, VIEW, 0),
            forMember(GUEST, VIEW, 0));
    guild.apply(guild.state().withChannel(exception), List.of());
    assertEquals(List.of("CHANNEL_CREATE hidden"), guest.heard());
    assertEquals(List.of("CHANNEL_UPDATE hidden"), keeper.heard());
  }

  @Test
  void whoIsRemovedHearsThatAndNothingMore() {
    guild.memberRemoved(GUEST_MEMBER);
    assertEquals(List.of("GUILD_DELETE"), guest.heard());
    assertEquals(List.of("GUILD_MEMBER_REMOVE"), owner.heard());
    guild.posted(open.id(), new MessageId(9), Dispatch.always("MESSAGE_CREATE", "m"));
    assertEquals(List.of(), guest.heard());
    assertEquals(2, guild.memberCount());
  }

  @Test
  void whoJoinsGetsTheGuildAndTheOthersTheMember() {
    UserId newcomer = new UserId(4);
    Session session = new Session(newcomer);
    guild.memberAdded(member(newcomer, List.of(), null), List.of(session));
    assertEquals(List.of("joined [open]"), session.heard());
    assertEquals(List.of("GUILD_MEMBER_ADD"), guest.heard());
    guild.posted(open.id(), new MessageId(9), Dispatch.always("MESSAGE_CREATE", "m"));
    assertEquals(List.of("MESSAGE_CREATE"), session.heard());
    assertEquals(4, guild.memberCount());
  }

  @Test
  void aSessionThatAJoinSeatedIsNotSeatedTwice() {
    UserId newcomer = new UserId(4);
    Session session = new Session(newcomer);
    guild.memberAdded(member(newcomer, List.of(), null), List.of(session));
    assertFalse(guild.subscribe(session).orElseThrow().isNew());
    session.heard();
    guild.posted(open.id(), new MessageId(9), Dispatch.always("MESSAGE_CREATE", "m"));
    assertEquals(List.of("MESSAGE_CREATE"), session.heard());
  }

  @Test
  void anUnsubscribedSessionHearsNothingAndItsMemberStaysReadable() {
    guild.memberChanged(member(GUEST, List.of(), null));
    guest.heard();
    guild.unsubscribe(guest);
    guild.posted(open.id(), new MessageId(9), Dispatch.always("MESSAGE_CREATE", "m"));
    assertEquals(List.of(), guest.heard());
    assertEquals(List.of(), guild.member(GUEST).orElseThrow().roles());
  }

  @Test
  void holdersOfAPermissionHearWhatIsMeantForThem() {
    guild.announce(
        Audience.holders(Permission.MANAGE_CHANNELS), Dispatch.always("INVITE_CREATE", "i"));
    assertEquals(List.of("INVITE_CREATE"), owner.heard());
    assertEquals(List.of(), keeper.heard());
  }

  @Test
  void theEndOfAGuildIsHeardByAllAndRetiresIt() {
    guild.deleted();
    assertEquals(List.of("GUILD_DELETE"), owner.heard());
    assertEquals(List.of("GUILD_DELETE"), guest.heard());
    assertTrue(guild.isRetired());
  }

  private Session join(UserId user) {
    Session session = new Session(user);
    assertTrue(guild.subscribe(session).orElseThrow().isNew());
    return session;
  }

  private static List<String> names(GuildView view) {
    return view.channels().stream().map(Channel::name).toList();
  }

  /** A session that writes down what it hears. */
  private static final class Session implements Subscriber {
    private final UserId user;
    private final List<String> heard = new ArrayList<>();
    private final EmbeddedChannel channel = new EmbeddedChannel();

    /** By a clock that stands still no turn is long, and none is put off. */
    private final DeliveryLoop loop = new DeliveryLoop(channel.eventLoop(), () -> 0);

    Session(UserId user) {
      this.user = user;
    }

    /** What was heard since the last call. */
    List<String> heard() {
      channel.runPendingTasks();
      List<String> since = List.copyOf(heard);
      heard.clear();
      return since;
    }

    @Override
    public UserId userId() {
      return user;
    }

    @Override
    public long intents() {
      return Intent.ALL;
    }

    @Override
    public DeliveryLoop loop() {
      return loop;
    }

    @Override
    public void deliver(List<Dispatch> dispatches, boolean more) {
      for (Dispatch dispatch : dispatches) {
        heard.add(
            dispatch.payload() instanceof Channel channel
                ? dispatch.name() + " " + channel.name()
                : dispatch.name());
      }
    }

    @Override
    public void guildJoined(GuildView view) {
      heard.add("joined " + names(view));
    }
  }
}
