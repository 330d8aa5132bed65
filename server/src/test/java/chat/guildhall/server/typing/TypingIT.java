package chat.guildhall.server.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.protocol.Permission;
import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingGateway;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypingIT {
  private final Room room = Room.open();

  @Test
  void viewersHearWhoTypes() {
    try (TestingGateway heard = room.owner().listen()) {
      assertEquals("", room.guest().post(path(), Map.of()).expect(204).text());
      JsonNode event = heard.await("TYPING_START");
      assertEquals(room.channel(), event.path("channel_id").asText());
      assertEquals(room.guild(), event.path("guild_id").asText());
      assertEquals(room.guest().userId(), event.path("user_id").asText());
      assertEquals(room.guest().userId(), event.path("member").path("user").path("id").asText());
      long age = Instant.now().getEpochSecond() - event.path("timestamp").asLong();
      assertTrue(age >= 0 && age < 60, () -> "typed " + age + " s ago");
    }
  }

  @Test
  void whoMayNotSendMayNotType() {
    room.overwrite(room.guild(), 0, 0, Permission.SEND_MESSAGES.mask());
    room.guest().post(path(), Map.of()).expect(403, 50013);
  }

  private String path() {
    return "/channels/" + room.channel() + "/typing";
  }
}
