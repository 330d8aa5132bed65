package chat.guildhall.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.protocol.Permission;
import chat.guildhall.server.gateway.wire.ReplayRing;
import chat.guildhall.server.testing.Crowd;
import chat.guildhall.server.testing.CrowdSession;
import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Fifty among a thousand sessions of a guild stop reading. They are let go of and may come back,
 * they cost bounded memory, and the others hear everything.
 *
 * <p>Everybody hears the harbour. The attic, which only the stuck see, is what fills their buffers
 * quickly: a kernel takes some megabytes for each before the server notices anything.
 */
@Tag("slow")
@Isolated("a thousand sessions leave little to others")
class BackpressureIT {
  private static final int SESSIONS = 1_000;
  private static final int STUCK = 50;
  private static final int READING = SESSIONS - STUCK;

  /** Whose sessions these are; nobody may have more than 200. */
  private static final int STUCK_PEOPLE = 2;

  private static final int READING_PEOPLE = 10;

  /** Posts that are under way at once; more follow when all who read have heard these. */
  private static final int ROUND_HARBOUR = 5;

  private static final int ROUND_ATTIC = 40;

  /** Enough for what a ring holds unsent and what a kernel buffers for a socket, 4 MiB each. */
  private static final int ROUNDS_MAX = 60;

  /** As long as a message may be, of characters that take four bytes each. */
  private static final String LONG = "\uD83D\uDD2D".repeat(2_000);

  private static final int LONG_BYTES = 8_000;
  private static final int RESUMABLE = 4000;
  private static final int INVALID_SESSION = 9;

  /**
   * What a socket that takes nothing keeps outside the heap: Netty's high-water mark of 64 KiB,
   * which the last batch of 32 KiB and a message may pass, in buffers that double as they grow.
   */
  private static final long SOCKET_BYTES_MAX = 3 * 64 * 1024;

  /** A ring's slots, at four bytes, and what else a session gains by being used. */
  private static final long SESSION_BYTES_MAX = 8 * 1024;

  /** What the server has made meanwhile that has nothing to do with sessions. */
  private static final long OTHER_BYTES_MAX = 16 << 20;

  private final TestingServer server = TestingServer.start(Map.of());
  private final Room room = Room.on(server);
  private final String harbour = room.channel();
  private final String attic = room.owner().createChannel(room.guild(), "attic");
  private final List<String> inHarbour = new ArrayList<>();
  private final List<String> inAttic = new ArrayList<>();

  @Test
  void thoseThatStopReadingCostLittleAndNobodyElseNotices() throws Exception {
    try (server;
        Crowd crowd = new Crowd(server)) {
      // All are there before anybody listens: who joins is announced.
      List<TestingClient> ofTheAttic = peopleOfTheAttic();
      List<TestingClient> ofTheHarbour = newcomers(READING_PEOPLE);
      List<CrowdSession> stuck = crowd.open(STUCK, ofTheAttic, false);
      List<CrowdSession> reading = crowd.open(READING, ofTheHarbour, true);
      long heapBefore = liveHeap();

      for (int i = 0; i < ROUNDS_MAX && slow() < STUCK; i++) {
        round(crowd);
      }

      assertEquals(STUCK, slow());
      assertMemoryIsBounded(heapBefore);
      assertTheyResume(stuck.subList(0, STUCK / 2));
      for (int i = 0; (long) i * ROUND_ATTIC * LONG_BYTES < ReplayRing.BYTES_MAX; i++) {
        round(crowd);
      }
      assertTheyAreToldToIdentify(stuck.subList(STUCK / 2, STUCK));
      for (CrowdSession session : reading) {
        assertEquals(inHarbour, session.messageIds(harbour));
      }
      assertEquals(STUCK, slow());
    }
  }

  private List<TestingClient> newcomers(int count) {
    return IntStream.range(0, count).mapToObj(_ -> room.newcomer(server, "crowd")).toList();
  }

  /** Newcomers who alone see the attic, besides the owner. */
  private List<TestingClient> peopleOfTheAttic() {
    String view = Long.toString(Permission.VIEW_CHANNEL.mask());
    List<TestingClient> people = newcomers(STUCK_PEOPLE);
    String path = "/channels/" + attic + "/permissions/";
    for (TestingClient person : people) {
      room.owner().put(path + person.userId(), Room.body("type", 1, "allow", view)).expect(204);
    }
    room.owner().put(path + room.guild(), Room.body("type", 0, "deny", view)).expect(204);
    return people;
  }

  /** Posts some at once; returns when all who read have heard what they may. */
  private void round(Crowd crowd) throws InterruptedException {
    inAttic.addAll(post(attic, LONG, ROUND_ATTIC));
    inHarbour.addAll(post(harbour, "the tide was low", ROUND_HARBOUR));
    crowd.awaitHeard(ROUND_HARBOUR * READING);
  }

  /** The ids of the posts, in their order. */
  private List<String> post(String channel, String text, int count) throws InterruptedException {
    List<String> ids = Collections.synchronizedList(new ArrayList<>());
    List<Thread> senders =
        IntStream.range(0, count)
            .mapToObj(_ ->
                Thread.ofPlatform().start(() -> ids.add(room.owner().sendMessage(channel, text))))
            .toList();
    for (Thread sender : senders) {
      sender.join();
    }
    assertEquals(count, ids.size());
    return ids.stream().sorted().toList();
  }

  /** Unbounded, the stuck would keep a copy each of all that was posted. */
  private void assertMemoryIsBounded(long heapBefore) throws Exception {
    long unbounded = (long) STUCK * inAttic.size() * LONG_BYTES;
    long direct = metric("netty_allocator_memory_pinned", "memory_type=\"direct\"");
    long directMax = STUCK * SOCKET_BYTES_MAX;
    assertTrue(directMax < unbounded / 4, unbounded + " bytes would be nothing to speak of");
    assertTrue(direct <= directMax, direct + " bytes outside the heap, bound " + directMax);
    long heap = liveHeap() - heapBefore;
    long heapMax = ReplayRing.BYTES_MAX + SESSIONS * SESSION_BYTES_MAX + OTHER_BYTES_MAX;
    assertTrue(heapMax < unbounded / 4, unbounded + " bytes would be nothing to speak of");
    assertTrue(heap <= heapMax, heap + " bytes of heap, bound " + heapMax);
  }

  /** Half of a ring is left to them: whoever comes back soon has missed nothing. */
  private void assertTheyResume(List<CrowdSession> back) {
    for (CrowdSession session : back) {
      assertEquals(RESUMABLE, session.closeCode());
      List<String> harbourIds = new ArrayList<>(session.messageIds(harbour));
      List<String> atticIds = new ArrayList<>(session.messageIds(attic));
      assertTrue(atticIds.size() < inAttic.size(), "it was stuck, and heard all the same");
      try (TestingGateway again = TestingGateway.connect(server)) {
        again.resume(session.token(), session.sessionId(), session.sequence());
        again.await("RESUMED");
        again
            .heard("MESSAGE_CREATE")
            .forEach(d ->
                (d.path("channel_id").asText().equals(attic) ? atticIds : harbourIds)
                    .add(d.path("id").asText()));
        assertEquals(inHarbour, harbourIds);
        assertEquals(inAttic, atticIds);
      }
    }
  }

  /** What they missed is more than a ring holds. */
  private void assertTheyAreToldToIdentify(List<CrowdSession> late) {
    for (CrowdSession session : late) {
      assertEquals(RESUMABLE, session.closeCode());
      try (TestingGateway again = TestingGateway.connect(server)) {
        again.resume(session.token(), session.sessionId(), session.sequence());
        assertFalse(again.awaitOp(INVALID_SESSION).data().asBoolean());
        again.identify(session.token());
        again.await("READY");
      }
    }
  }

  /** How many were let go of because they read too slowly. */
  private long slow() {
    return metric("guildhall_gateway_slow_total", "");
  }

  /** The heap's bytes that are in use after a collection. */
  private long liveHeap() throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(server.pid()),
                "GC.run")
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, jcmd.waitFor(), said);
    return metric("jvm_memory_used_bytes", "area=\"heap\"");
  }

  /** The sum of a metric's lines that hold {@code part}. */
  private long metric(String name, String part) {
    return server
        .client()
        .get("//metrics")
        .expect(200)
        .text()
        .lines()
        .filter(line -> line.startsWith(name) && line.contains(part))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
