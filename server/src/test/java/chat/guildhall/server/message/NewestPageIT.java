package chat.guildhall.server.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The newest page is kept in memory; nobody may notice but by its speed. */
class NewestPageIT {
  private static final int WRITERS = 8;
  private static final int EACH = 20;

  private final Room room = Room.open();

  @Test
  void whoWroteReadsItAtOnceHoweverManyOthersWrite() throws Exception {
    ConcurrentLinkedQueue<String> missed = new ConcurrentLinkedQueue<>();
    List<Thread> writers =
        IntStream.range(0, WRITERS)
            .mapToObj(writer -> Thread.ofVirtual().start(() -> writeAndRead(writer, missed)))
            .toList();
    for (Thread writer : writers) {
      writer.join();
    }
    assertTrue(missed.isEmpty(), missed::toString);
    assertEquals(1, room.guest().get(room.messages() + "?limit=1").ok().json().size());
    assertEquals(100, page().size());
  }

  private void writeAndRead(int writer, ConcurrentLinkedQueue<String> missed) {
    TestingClient who = writer % 2 == 0 ? room.owner() : room.guest();
    for (int n = 0; n < EACH; n++) {
      String text = writer + " " + n;
      String id = who.sendMessage(room.channel(), text);
      if (!texts().contains(text)) {
        missed.add("posted " + text);
      }
      who.patch(room.message(id), Map.of("content", text + " again")).expect(200);
      if (!texts().contains(text + " again")) {
        missed.add("edited " + text);
      }
      if (n % 4 == 0) {
        who.delete(room.message(id)).expect(204);
        if (texts().contains(text + " again")) {
          missed.add("removed " + text);
        }
      }
    }
  }

  @Test
  void aNewNameStandsOnOldMessages() {
    room.guest().sendMessage(room.channel(), "before");
    assertTrue(page().get(0).path("author").path("global_name").isNull());
    room.guest().patch("/users/@me", Map.of("global_name", "Inês")).expect(200);
    assertEquals("Inês", page().get(0).path("author").path("global_name").asText());
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    page().forEach(message -> texts.add(message.path("content").asText()));
    return texts;
  }

  private JsonNode page() {
    return room.owner().get(room.messages() + "?limit=100").ok().json();
  }
}
