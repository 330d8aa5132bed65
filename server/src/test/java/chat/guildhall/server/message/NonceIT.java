package chat.guildhall.server.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A post that is sent again makes no second message. */
class NonceIT {
  private final Room room = Room.open();

  @Test
  void aRetryAnswersTheSameMessage() {
    JsonNode first = enforced("again");
    JsonNode second = enforced("again");
    assertEquals(first.path("id"), second.path("id"));
    assertEquals("again", second.path("nonce").asText());
    assertEquals(1, count());
  }

  @Test
  void retriesAtOnceMakeOneMessage() throws InterruptedException {
    Set<String> ids = Collections.synchronizedSet(new HashSet<>());
    List<Thread> threads =
        IntStream.range(0, 12)
            .mapToObj(_ ->
                Thread.ofVirtual().start(() -> ids.add(enforced("at once").path("id").asText())))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(1, ids.size());
    assertEquals(1, count());
  }

  @Test
  void aNonceBelongsToItsAuthorAndIsOnlyEnforcedOnDemand() {
    String mine = enforced("shared").path("id").asText();
    Map<String, Object> body = Map.of("content", "x", "nonce", "shared", "enforce_nonce", true);
    assertNotEquals(mine, room.owner().post(room.messages(), body).ok().id());
    assertNotEquals(mine, room.post(room.guest(), "content", "x", "nonce", "shared").ok().id());
  }

  @Test
  void aRefusedPostLeavesItsNonceFree() {
    Map<String, Object> nowhere = Map.of("message_id", "1");
    room.post(
            room.guest(),
            "content",
            "x",
            "nonce",
            "free",
            "enforce_nonce",
            true,
            "message_reference",
            nowhere)
        .expect(400, 50035);
    enforced("free");
  }

  @Test
  void aRetryIsHarmlessAcrossACrashToo() {
    try (TestingServer server = TestingServer.start(Map.of())) {
      Room other = Room.on(server);
      Map<String, Object> body = Map.of("content", "x", "nonce", "kept", "enforce_nonce", true);
      String id = other.guest().post(other.messages(), body).ok().id();
      server.kill();
      server.launch();
      assertEquals(id, other.guest().post(other.messages(), body).ok().id());
    }
  }

  private JsonNode enforced(String nonce) {
    return room.post(room.guest(), "content", "x", "nonce", nonce, "enforce_nonce", true)
        .expect(200)
        .json();
  }

  private long count() {
    return room.owner()
        .get(room.messages())
        .expect(200)
        .json()
        .valueStream()
        .filter(message -> message.path("type").asInt() == 0)
        .count();
  }
}
