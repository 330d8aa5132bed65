package chat.guildhall.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.protocol.CloseCode;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.GuildCreate;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.gateway.OutboxTest.TestingWire;
import chat.guildhall.server.gateway.ready.SessionOwner;
import chat.guildhall.server.gateway.ready.Shard;
import chat.guildhall.server.gateway.wire.Body;
import chat.guildhall.server.gateway.wire.ReplayRing;
import chat.guildhall.server.gateway.wire.ReplayRing.Rewind;
import chat.guildhall.server.gateway.wire.Wire;
import chat.guildhall.server.presence.ClientInfo;
import chat.guildhall.server.presence.SessionPresence;
import chat.guildhall.server.presence.Status;
import chat.guildhall.server.runtime.GuildView;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionTest {
  private final EmbeddedChannel loop = new EmbeddedChannel();
  private final Host host = new Host();
  private final Session session = session(Intent.ALL | Intent.PEOPLE);

  /** Notes what a session tells its world. */
  private static final class Host implements SessionHost {
    final List<String> told = new ArrayList<>();

    @Override
    public void connected(Session session) {
      told.add("connected");
    }

    @Override
    public void disconnected(Session session) {
      told.add("disconnected");
    }

    @Override
    public void tooSlow(Session session) {
      told.add("too slow");
    }

    @Override
    public void ended(Session session) {
      told.add("ended");
    }

    @Override
    public void leave(Session session, GuildId guild) {
      told.add("leave");
    }

    @Override
    public Optional<GuildCreate> guildCreate(Session session, GuildView view) {
      return Optional.empty();
    }
  }

  private static final class TestingLink implements Link {
    final TestingWire wire = new TestingWire();
    int closedWith;

    @Override
    public Wire wire() {
      return wire;
    }

    @Override
    public boolean isClosed() {
      return closedWith != 0;
    }

    @Override
    public void attached(Session session) {}

    @Override
    public void close(int code, String reason) {
      closedWith = code;
    }
  }

  private Session session(long intents) {
    SessionOwner owner =
        new SessionOwner(
            new UserId(1),
            false,
            Optional.empty(),
            intents,
            Shard.WHOLE,
            50,
            new ClientInfo("web", ""));
    return new Session("id", owner, SessionLoop.of(loop.eventLoop()), host);
  }

  private TestingLink begin() {
    TestingLink link = new TestingLink();
    session.begin(link, List.of(Body.of("READY", "r")).iterator());
    return link;
  }

  private static Dispatch message(int number) {
    return Dispatch.of("MESSAGE_CREATE", Intent.GUILD_MESSAGES, number);
  }

  private void deliver(int count) {
    session.deliver(IntStream.range(0, count).mapToObj(SessionTest::message).toList(), false);
    loop.runPendingTasks();
  }

  @Test
  void manyEventsOfOneTurnAreWrittenTogether() {
    TestingLink link = begin();
    int flushes = link.wire.flushes;
    deliver(10);
    assertEquals(11, link.wire.written.size());
    assertEquals(flushes + 1, link.wire.flushes);
  }

  @Test
  void whileMoreEventsFollowNothingIsWritten() {
    TestingLink link = begin();
    session.deliver(List.of(message(1)), true);
    session.deliver(List.of(message(2)), true);
    assertEquals(1, link.wire.written.size());
    loop.runPendingTasks();
    assertEquals(3, link.wire.written.size());
  }

  @Test
  void whatHappensWhileItOpensComesAfterReady() {
    deliver(3);
    TestingLink link = begin();
    assertEquals(List.of(1L, 2L, 3L, 4L), link.wire.written);
  }

  @Test
  void anIntentThatIsMissingDropsTheEvent() {
    Session bot = session(Intent.GUILDS.mask());
    TestingLink link = new TestingLink();
    bot.begin(link, List.<Body>of().iterator());
    bot.deliver(List.of(message(1)), false);
    bot.deliver(
        List.of(Dispatch.about(new UserId(1), "GUILD_MEMBER_UPDATE", Intent.GUILD_MEMBERS, "me")),
        false);
    bot.deliver(
        List.of(Dispatch.about(new UserId(2), "GUILD_MEMBER_UPDATE", Intent.GUILD_MEMBERS, "he")),
        false);
    bot.deliver(List.of(Dispatch.toPeople("SESSIONS_REPLACE", "s")), false);
    loop.runPendingTasks();
    assertEquals(1, link.wire.written.size());
  }

  @Test
  void aLostConnectionCanBeResumedOverAnother() {
    TestingLink first = begin();
    deliver(2);
    session.detach(first, false);
    deliver(2);
    TestingLink second = new TestingLink();
    assertEquals(Rewind.DONE, session.resume(second, 2));
    loop.runPendingTasks();
    assertEquals(List.of(3L, 4L, 5L, 6L), second.wire.written);
    assertEquals(List.of("connected", "disconnected", "connected"), host.told);
  }

  @Test
  void aResumeTakesTheSessionFromTheConnectionThatHasIt() {
    TestingLink first = begin();
    TestingLink second = new TestingLink();
    assertEquals(Rewind.DONE, session.resume(second, 1));
    assertEquals(CloseCode.UNKNOWN_ERROR.code(), first.closedWith);
    session.detach(first, true);
    deliver(1);
    assertEquals(List.of(2L, 3L), second.wire.written);
  }

  @Test
  void aCloseForGoodEndsItAtOnce() {
    TestingLink link = begin();
    session.detach(link, true);
    assertEquals(List.of("connected", "ended"), host.told);
    assertEquals(Rewind.TOO_OLD, session.resume(new TestingLink(), 1));
  }

  @Test
  void afterFiveMinutesWithoutAConnectionItEnds() {
    TestingLink link = begin();
    session.detach(link, false);
    loop.advanceTimeBy(Session.RESUMABLE_MS - 1, TimeUnit.MILLISECONDS);
    loop.runScheduledPendingTasks();
    assertFalse(host.told.contains("ended"));
    loop.advanceTimeBy(1, TimeUnit.SECONDS);
    loop.runScheduledPendingTasks();
    assertTrue(host.told.contains("ended"));
  }

  @Test
  void aResumedSessionDoesNotEndByTheOldTimer() {
    TestingLink link = begin();
    session.detach(link, false);
    session.resume(new TestingLink(), 1);
    loop.advanceTimeBy(2 * Session.RESUMABLE_MS, TimeUnit.MILLISECONDS);
    loop.runScheduledPendingTasks();
    assertFalse(host.told.contains("ended"));
  }

  @Test
  void aClientThatReadsTooSlowlyIsLetGoAndMayResume() {
    TestingLink slow = begin();
    slow.wire.room = 0;
    deliver(ReplayRing.COUNT_MAX / 2 + 1);
    assertEquals(CloseCode.UNKNOWN_ERROR.code(), slow.closedWith);
    assertEquals(List.of("connected", "too slow", "disconnected"), host.told);
    TestingLink again = new TestingLink();
    assertEquals(Rewind.DONE, session.resume(again, 1));
    loop.runPendingTasks();
    assertEquals(ReplayRing.COUNT_MAX / 2 + 2, again.wire.written.size());
  }

  @Test
  void whoStaysAwayTooLongForTheRingCannotResume() {
    TestingLink link = begin();
    session.detach(link, false);
    deliver(ReplayRing.COUNT_MAX + 1);
    assertEquals(Rewind.TOO_OLD, session.resume(new TestingLink(), 1));
  }

  @Test
  void aRevokedTokenClosesItWith4004() {
    TestingLink link = begin();
    session.revoke();
    loop.runPendingTasks();
    assertEquals(CloseCode.AUTHENTICATION_FAILED.code(), link.closedWith);
    assertTrue(host.told.contains("ended"));
  }

  @Test
  void aTokenThatIsRevokedWhileItOpensLetsNobodyIn() {
    session.revoke();
    loop.runPendingTasks();
    TestingLink link = begin();
    assertEquals(CloseCode.AUTHENTICATION_FAILED.code(), link.closedWith);
    assertEquals(List.of(), link.wire.written);
  }

  @Test
  void aConnectionThatClosedWhileItOpenedEndsIt() {
    TestingLink gone = new TestingLink();
    gone.closedWith = 1006;
    session.begin(gone, List.<Body>of().iterator());
    assertEquals(List.of("ended"), host.told);
  }

  /** Who sets a presence and leaves at once must not be seen for ever. */
  @Test
  void aPresenceThatComesAfterTheClientLeftIsTakenForLater() {
    TestingLink link = begin();
    session.present(SessionPresence.of(Status.IDLE));
    session.detach(link, false);
    session.present(SessionPresence.of(Status.DND));
    assertEquals(List.of("connected", "connected", "disconnected"), host.told);
    assertEquals(Status.DND, session.presence().status());
    session.end();
    session.present(SessionPresence.of(Status.ONLINE));
    assertEquals(List.of("connected", "connected", "disconnected", "ended"), host.told);
  }
}
