package chat.guildhall.server.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many write to one channel at once; there is one order, and everybody sees it. */
class MessageOrderIT {
  private static final int SENDERS = 16;
  private static final int EACH = 25;

  private final Room room = Room.open();

  @Test
  void idsEventsPagesAndRowsHaveOneOrder() throws Exception {
    AtomicBoolean posting = new AtomicBoolean(true);
    List<Long> followed = new ArrayList<>();
    try (TestingGateway heard = room.owner().listen()) {
      long start = Long.parseLong(room.owner().sendMessage(room.channel(), "start"));
      Thread follower =
          Thread.ofVirtual()
              .start(() -> {
                boolean last = false;
                while (!last) {
                  last = !posting.get();
                  followed.addAll(pageAfter(followed.isEmpty() ? start : followed.getLast()));
                }
              });
      List<Long> posted = postAll();
      posting.set(false);
      follower.join();
      String newest = Long.toString(Collections.max(posted));
      heard.await("MESSAGE_CREATE", d -> d.path("id").asText().equals(newest));
      List<Long> sorted = posted.stream().sorted().toList();
      assertEquals(sorted, followed.stream().limit(sorted.size()).toList());
      assertEquals(sorted.size(), followed.size());
      assertEquals(
          sorted, ids(heard.heard("MESSAGE_CREATE")).stream().filter(id -> id > start).toList());
      assertEquals(sorted, rowsAfter(start));
    }
  }

  @Test
  void theLastEditHeardIsTheRowAndNothingIsHeardAfterTheRemoval() throws Exception {
    String id = room.guest().sendMessage(room.channel(), "start");
    try (TestingGateway heard = room.owner().listen()) {
      List<Thread> editors =
          IntStream.range(0, SENDERS)
              .mapToObj(editor -> Thread.ofVirtual().start(() -> edit(id, "edit " + editor)))
              .toList();
      for (Thread editor : editors) {
        editor.join();
      }
      String kept = room.owner().get(room.message(id)).ok().json().path("content").asText();
      String end = room.owner().sendMessage(room.channel(), "end");
      heard.await("MESSAGE_CREATE", d -> d.path("id").asText().equals(end));
      List<JsonNode> updates = heard.heard("MESSAGE_UPDATE");
      assertEquals(SENDERS, updates.size());
      assertEquals(kept, updates.getLast().path("content").asText());

      Thread racing = Thread.ofVirtual().start(() -> edit(id, "too late?"));
      room.owner().delete(room.message(id)).expect(204);
      racing.join();
      String after = room.owner().sendMessage(room.channel(), "after");
      heard.await("MESSAGE_CREATE", d -> d.path("id").asText().equals(after));
      List<String> events =
          heard.heard().stream()
              .filter(frame -> frame.data().path("id").asText().equals(id))
              .flatMap(frame -> frame.type().stream())
              .toList();
      assertEquals("MESSAGE_DELETE", events.getLast());
    }
  }

  private void edit(String id, String content) {
    room.guest().patch(room.message(id), Map.of("content", content));
  }

  private List<Long> postAll() throws InterruptedException {
    List<Long> posted = Collections.synchronizedList(new ArrayList<>());
    List<Thread> senders =
        IntStream.range(0, SENDERS)
            .mapToObj(sender ->
                Thread.ofVirtual()
                    .start(() -> {
                      for (int n = 0; n < EACH; n++) {
                        posted.add(
                            Long.parseLong(
                                room.guest().sendMessage(room.channel(), sender + " " + n)));
                      }
                    }))
            .toList();
    for (Thread sender : senders) {
      sender.join();
    }
    assertEquals(SENDERS * EACH, posted.size(), "a sender failed");
    return posted;
  }

  private List<Long> pageAfter(long id) {
    List<JsonNode> page = new ArrayList<>();
    room.owner()
        .get(room.messages() + "?limit=100&after=" + id)
        .expect(200)
        .json()
        .forEach(page::add);
    return ids(page.reversed());
  }

  private List<Long> rowsAfter(long id) throws SQLException {
    List<Long> rows = new ArrayList<>();
    try (Connection connection = TestingServer.shared().database();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT id FROM messages WHERE channel_id = ? AND id > ? ORDER BY id")) {
      statement.setLong(1, Long.parseLong(room.channel()));
      statement.setLong(2, id);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(result.getLong(1));
        }
      }
    }
    return rows;
  }

  private static List<Long> ids(List<JsonNode> messages) {
    return messages.stream().map(message -> message.path("id").asLong()).toList();
  }
}
