package chat.guildhall.server.readstate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadStateIT {
  private final Room room = Room.open();

  @Test
  void mentionsAreCountedSinceWhatWasRead() {
    String owner = room.owner().userId();
    String first = room.guest().sendMessage(room.channel(), "plain");
    acknowledge(first, Map.of());
    assertEquals(0, state().path("mention_count").asInt());
    room.guest().sendMessage(room.channel(), "<@" + owner + "> and @everyone");
    room.guest().sendMessage(room.channel(), "@here");
    String third = room.guest().sendMessage(room.channel(), "plain");
    assertEquals(first, state().path("last_message_id").asText());
    assertEquals(2, state().path("mention_count").asInt());
    acknowledge(third, Map.of());
    assertEquals(0, state().path("mention_count").asInt());
  }

  @Test
  void mentionsOfRolesCountForTheirHolders() {
    String roles = "/guilds/" + room.guild() + "/roles";
    String role = room.owner().post(roles, Map.of("name", "r", "mentionable", true)).ok().id();
    acknowledge(room.guest().sendMessage(room.channel(), "start"), Map.of());
    room.guest().sendMessage(room.channel(), "<@&" + role + ">");
    assertEquals(0, state().path("mention_count").asInt());
    String member = "/guilds/" + room.guild() + "/members/" + room.owner().userId();
    room.owner().put(member + "/roles/" + role, Map.of()).expect(204);
    assertEquals(1, state().path("mention_count").asInt());
  }

  @Test
  void aDeletedMentionCountsNoMore() {
    acknowledge(room.guest().sendMessage(room.channel(), "start"), Map.of());
    String id = room.guest().sendMessage(room.channel(), "<@" + room.owner().userId() + ">");
    assertEquals(1, state().path("mention_count").asInt());
    room.guest().delete(room.message(id)).expect(204);
    assertEquals(0, state().path("mention_count").asInt());
  }

  @Test
  void readingGoesForwardUnlessByHand() {
    String first = room.guest().sendMessage(room.channel(), "one");
    String second = room.guest().sendMessage(room.channel(), "two");
    acknowledge(second, Map.of());
    acknowledge(first, Map.of());
    assertEquals(second, state().path("last_message_id").asText());
    acknowledge(first, Map.of("manual", true, "mention_count", 1));
    assertEquals(first, state().path("last_message_id").asText());
  }

  @Test
  void anAcknowledgementIsHeardByTheOtherSessions() {
    String id = room.guest().sendMessage(room.channel(), "one");
    try (TestingGateway heard = room.owner().listen()) {
      acknowledge(id, Map.of("manual", true, "mention_count", 3));
      JsonNode event = heard.await("MESSAGE_ACK");
      assertEquals(room.channel(), event.path("channel_id").asText());
      assertEquals(id, event.path("message_id").asText());
      assertTrue(event.path("manual").asBoolean());
      assertEquals(3, event.path("mention_count").asInt());
    }
  }

  @Test
  void postingIsReading() {
    room.guest().sendMessage(room.channel(), "<@" + room.owner().userId() + ">");
    String own = room.owner().sendMessage(room.channel(), "answer");
    assertEquals(own, state().path("last_message_id").asText());
    assertEquals(0, state().path("mention_count").asInt());
    acknowledge("4194304", Map.of("manual", true));
    assertEquals("4194304", state().path("last_message_id").asText());
  }

  @Test
  void whatWasSaidBeforeOneJoinedCallsNobody() {
    TestingClient late = TestingServer.shared().register("late");
    room.owner().sendMessage(room.channel(), "@everyone <@" + late.userId() + ">");
    late.join(room.owner().invite(room.channel()));
    assertEquals(0, state(late).path("mention_count").asInt());
  }

  @Test
  void severalChannelsAreReadAtOnce() {
    String id = room.guest().sendMessage(room.channel(), "one");
    List<Map<String, ?>> states =
        List.of(
            Map.of("channel_id", room.channel(), "message_id", id, "read_state_type", 0),
            Map.of("channel_id", "1", "message_id", "1"));
    bulk(states).expect(204);
    assertEquals(id, state().path("last_message_id").asText());
    bulk(List.of(Map.of("channel_id", "x"))).expect(400, 50035);
  }

  private Answer bulk(List<Map<String, ?>> states) {
    return room.owner().post("/read-states/ack-bulk", Map.of("read_states", states));
  }

  private void acknowledge(String message, Map<String, ?> body) {
    String answer = room.owner().post(room.message(message) + "/ack", body).expect(200).text();
    assertEquals("{\"token\":null}", answer);
  }

  private JsonNode state() {
    return state(room.owner());
  }

  /** The read state of the room's channel in a fresh READY. */
  private JsonNode state(TestingClient person) {
    try (TestingGateway gateway = person.gateway()) {
      gateway.identify(person.token());
      JsonNode states = gateway.await("READY").path("read_state");
      for (JsonNode state : states.isArray() ? states : states.path("entries")) {
        if (state.path("id").asText().equals(room.channel())) {
          return state;
        }
      }
      throw new AssertionError("READY has no read state of the channel: " + states);
    }
  }
}
