package chat.guildhall.server.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Server and database are killed under load: what was acknowledged is there after the restart, what
 * is not there was never delivered, and what is sent again doubles nothing.
 */
@Tag("slow")
class MessageCrashIT {
  private static final int SENDERS = 8;
  private static final int ACKNOWLEDGED_MIN = 200;

  private final Set<Long> acknowledged = Collections.synchronizedSet(new TreeSet<>());
  private final Map<String, String> unanswered = Collections.synchronizedMap(new HashMap<>());
  private final AtomicInteger names = new AtomicInteger();

  @Test
  void nothingAcknowledgedIsLostAndNothingLostWasDelivered(@TempDir Path folder) throws Exception {
    try (TestingServer server = TestingServer.startWithData(folder, Map.of())) {
      Room room = Room.on(server);
      Set<Long> delivered = new TreeSet<>();
      try (TestingGateway heard = room.owner().listen()) {
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
          senders.add(Thread.ofVirtual().start(() -> post(room)));
        }
        while (acknowledged.size() < ACKNOWLEDGED_MIN) {
          assertTrue(senders.stream().anyMatch(Thread::isAlive), "no sender could post");
          Thread.onSpinWait();
        }
        killDatabase(folder);
        server.kill();
        for (Thread sender : senders) {
          sender.join();
        }
        heard.awaitClose();
        heard.heard("MESSAGE_CREATE").forEach(d -> delivered.add(d.path("id").asLong()));
      }
      server.launch();
      Set<Long> kept = history(room);
      assertTrue(kept.containsAll(acknowledged), () -> "lost " + without(acknowledged, kept));
      assertTrue(kept.containsAll(delivered), () -> "ghosts " + without(delivered, kept));
      Set<Long> again = new TreeSet<>();
      unanswered.forEach((nonce, content) -> again.add(send(room, nonce, content)));
      assertEquals(names.get(), contents(room), "a retry doubled or lost a message");
      assertTrue(history(room).containsAll(again));
    }
  }

  private void post(Room room) {
    while (true) {
      String nonce = "n" + names.incrementAndGet();
      unanswered.put(nonce, "text " + nonce);
      try {
        acknowledged.add(send(room, nonce, "text " + nonce));
        unanswered.remove(nonce);
      } catch (AssertionError killed) {
        return;
      }
    }
  }

  private static long send(Room room, String nonce, String content) {
    Map<String, Object> body = Map.of("content", content, "nonce", nonce, "enforce_nonce", true);
    return Long.parseLong(room.guest().post(room.messages(), body).expect(200).id());
  }

  /** Kills the postmaster that runs on the folder, and with it every session. */
  private static void killDatabase(Path folder) throws IOException {
    Path file = folder.resolve("data/postgres/18/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private static Set<Long> history(Room room) {
    Set<Long> ids = new TreeSet<>();
    all(room).forEach(message -> ids.add(message.path("id").asLong()));
    return ids;
  }

  private static int contents(Room room) {
    Set<String> contents = new TreeSet<>();
    List<JsonNode> messages =
        all(room).stream().filter(message -> message.path("type").asInt() == 0).toList();
    messages.forEach(message -> contents.add(message.path("content").asText()));
    assertEquals(messages.size(), contents.size(), "a message is there twice");
    return contents.size();
  }

  private static List<JsonNode> all(Room room) {
    List<JsonNode> messages = new ArrayList<>();
    String after = "0";
    while (true) {
      List<JsonNode> page = new ArrayList<>();
      room.owner()
          .get(room.messages() + "?limit=100&after=" + after)
          .expect(200)
          .json()
          .forEach(page::add);
      if (page.isEmpty()) {
        return messages;
      }
      messages.addAll(page.reversed());
      after = messages.getLast().path("id").asText();
    }
  }

  private static Set<Long> without(Set<Long> some, Set<Long> others) {
    Set<Long> left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }
}
