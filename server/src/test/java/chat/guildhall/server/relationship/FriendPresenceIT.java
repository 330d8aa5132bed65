package chat.guildhall.server.relationship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FriendPresenceIT {
  private static final String MINE = "/users/@me/relationships/";

  private final TestingServer server = TestingServer.shared();
  private TestingClient ada;
  private TestingClient bob;
  private String adaId;
  private String bobId;

  @BeforeEach
  void befriend() {
    ada = server.register("ada");
    bob = server.register("bob");
    adaId = ada.userId();
    bobId = bob.userId();
    ada.put(MINE + bobId, Map.of()).expect(204);
    bob.put(MINE + adaId, Map.of()).expect(204);
  }

  private static void say(TestingGateway gateway, String status) {
    Map<String, Object> presence = new HashMap<>();
    presence.put("status", status);
    presence.put("since", 0);
    presence.put("afk", false);
    presence.put("activities", List.of());
    gateway.send(3, presence);
  }

  private static JsonNode awaitStatus(TestingGateway gateway, String user, String status) {
    return gateway.await(
        "PRESENCE_UPDATE",
        data ->
            data.path("user").path("id").asText().equals(user)
                && data.path("status").asText().equals(status));
  }

  @Test
  void aFriendIsSeenComingIdlingAndHiding() {
    try (TestingGateway one = ada.listen()) {
      try (TestingGateway other = bob.listen()) {
        JsonNode seen = awaitStatus(one, bobId, "online");
        assertTrue(seen.path("guild_id").isMissingNode(), seen.toString());
        assertEquals("online", seen.path("client_status").path("web").asText());
        say(other, "idle");
        awaitStatus(one, bobId, "idle");
        say(other, "invisible");
        JsonNode hidden = awaitStatus(one, bobId, "offline");
        assertEquals(0, hidden.path("activities").size());
        say(other, "dnd");
        awaitStatus(one, bobId, "dnd");

        try (TestingGateway late = ada.gateway()) {
          late.identify(ada.token());
          JsonNode presences = late.await("READY").path("presences");
          assertEquals(bobId, presences.path(0).path("user").path("id").asText());
          assertEquals("dnd", presences.path(0).path("status").asText());
          JsonNode merged =
              late.await("READY_SUPPLEMENTAL").path("merged_presences").path("friends").path(0);
          assertEquals(bobId, merged.path("user_id").asText());
          assertEquals("dnd", merged.path("status").asText());
        }
      }
      awaitStatus(one, bobId, "offline");
    }
  }

  @Test
  void newFriendsSeeEachOtherAtOnce() {
    TestingClient eve = server.register("eve");
    try (TestingGateway one = ada.listen();
        TestingGateway other = eve.listen()) {
      ada.put(MINE + eve.userId(), Map.of()).expect(204);
      eve.put(MINE + adaId, Map.of()).expect(204);
      awaitStatus(one, eve.userId(), "online");
      awaitStatus(other, adaId, "online");
    }
  }

  @Test
  void nothingIsSeenAfterABlock() {
    try (TestingGateway one = ada.listen();
        TestingGateway other = bob.listen()) {
      awaitStatus(one, bobId, "online");
      ada.put(MINE + bobId, Map.of("type", 2)).expect(204);
      other.await("RELATIONSHIP_REMOVE");
      say(one, "idle");
      say(other, "idle");
      // Both see each other again by a new friendship, and heard nothing in between.
      one.heartbeat();
      other.heartbeat();
      ada.delete(MINE + bobId).expect(204);
      one.await("RELATIONSHIP_REMOVE");
      ada.put(MINE + bobId, Map.of()).expect(204);
      bob.put(MINE + adaId, Map.of()).expect(204);
      one.await("RELATIONSHIP_ADD", data -> data.path("type").asInt() == 1);
      other.await("RELATIONSHIP_ADD", data -> data.path("type").asInt() == 1);
      awaitStatus(one, bobId, "idle");
      awaitStatus(other, adaId, "idle");
      assertEquals(List.of(), between(one, bobId));
      assertEquals(List.of(), between(other, adaId));
    }
  }

  /** Presences of a user that were heard after the friendship ended and before the next began. */
  private static List<String> between(TestingGateway gateway, String user) {
    boolean apart = false;
    List<String> heard = new java.util.ArrayList<>();
    for (var frame : gateway.heard()) {
      JsonNode data = frame.data();
      if (frame.is("RELATIONSHIP_REMOVE")
          || (frame.is("RELATIONSHIP_ADD") && data.path("type").asInt() == 2)) {
        apart = true;
      } else if (frame.is("RELATIONSHIP_ADD") && data.path("type").asInt() == 1) {
        apart = false;
      } else if (apart
          && frame.is("PRESENCE_UPDATE")
          && data.path("user").path("id").asText().equals(user)) {
        heard.add(data.toString());
      }
    }
    return heard;
  }

  @Test
  void aNewNameReachesFriendsWithoutAGuild() {
    try (TestingGateway one = ada.listen();
        TestingGateway other = bob.listen()) {
      awaitStatus(one, bobId, "online");
      other.heartbeat();
      bob.patch("/users/@me", Map.of("global_name", "Robert")).expect(200);
      JsonNode told =
          one.await("PRESENCE_UPDATE", data -> data.path("user").path("username").isTextual());
      assertEquals("Robert", told.path("user").path("global_name").asText());
      assertEquals("online", told.path("status").asText());
    }
  }
}
