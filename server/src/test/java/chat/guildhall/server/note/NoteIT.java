package chat.guildhall.server.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one writes down about others. */
class NoteIT {
  private static final String MINE = "/users/@me/notes";

  private final TestingServer server = TestingServer.shared();
  private final TestingClient ada = server.register("ada");
  private final TestingClient bob = server.register("bob");
  private final String aboutBob = MINE + "/" + bob.userId();

  @Test
  void aNoteIsOnesOwnAndHeardByOnesSessions() {
    ada.get(aboutBob).expect(404, 10013);
    try (TestingGateway session = ada.listen()) {
      ada.put(aboutBob, Map.of("note", "  Lends books.\n")).expect(204);
      JsonNode heard = session.await("USER_NOTE_UPDATE");
      assertEquals(bob.userId(), heard.path("id").asText());
      assertEquals("Lends books.", heard.path("note").asText());
    }
    JsonNode note = ada.get(aboutBob).expect(200).json();
    assertEquals(ada.userId(), note.path("user_id").asText());
    assertEquals(bob.userId(), note.path("note_user_id").asText());
    assertEquals("Lends books.", note.path("note").asText());
    bob.get(MINE + "/" + ada.userId()).expect(404, 10013);
    bob.get(aboutBob).expect(404, 10013);
  }

  @Test
  void aNoteTakesThePlaceOfTheOneBeforeAndAnEmptyOneTakesItAway() {
    ada.put(aboutBob, Map.of("note", "One")).expect(204);
    ada.put(aboutBob, Map.of("note", "Two")).expect(204);
    JsonNode all = ada.get(MINE).expect(200).json();
    assertEquals(1, all.size());
    assertEquals("Two", all.path(bob.userId()).asText());
    ada.put(aboutBob, Map.of("note", "")).expect(204);
    ada.get(aboutBob).expect(404, 10013);
    assertEquals(0, ada.get(MINE).expect(200).json().size());
  }

  @Test
  void whatIsTooLongOrAboutNobodyIsRefused() {
    ada.put(aboutBob, Map.of("note", "x".repeat(256))).expect(204);
    ada.put(aboutBob, Map.of("note", "x".repeat(257))).expect(400, 50035);
    assertEquals("x".repeat(256), ada.get(aboutBob).expect(200).field("note"));
    ada.put(MINE + "/1", Map.of("note", "Who?")).expect(404, 10013);
    ada.put(MINE + "/me", Map.of("note", "Who?")).expect(400, 50035);
  }
}
