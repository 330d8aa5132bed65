package chat.guildhall.server.invite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class InviteIT {
  private final TestingServer server = TestingServer.shared();
  private final TestingClient ada = server.register("ada");
  private final String guild = ada.createGuild("Open house");
  private final String channel = ada.firstTextChannel(guild);

  private String invite(Map<String, ?> wish) {
    return ada.post("/channels/" + channel + "/invites", wish).expect(200).field("code");
  }

  @Test
  void anybodySeesWhereAnInviteLeads() {
    JsonNode seen =
        server
            .client()
            .get("/invites/" + ada.invite(channel) + "?with_counts=true")
            .expect(200)
            .json();
    assertEquals("Open house", seen.path("guild").path("name").asText());
    assertEquals("general", seen.path("channel").path("name").asText());
    assertEquals(ada.userId(), seen.path("inviter").path("id").asText());
    assertEquals(1, seen.path("approximate_member_count").asInt());
    assertTrue(seen.path("expires_at").isTextual());
    assertFalse(seen.has("uses"), "uses are for those who manage invites");
    server.client().get("/invites/nosuch22").expect(404, 10006);
    server.client().get("/invites/%27%20OR%201").expect(404, 10006);
  }

  @Test
  void whoIsInUsesNothingUp() {
    String code = invite(Map.of("max_uses", 1));
    TestingClient bob = server.register("bob");
    Answer first = bob.post("/invites/" + code, Map.of()).expect(200);
    assertTrue(first.json().path("new_member").asBoolean());
    ada.post("/invites/" + code, Map.of()).expect(404, 10006);

    String other = invite(Map.of("max_uses", 1));
    assertFalse(
        bob.post("/invites/" + other, Map.of()).expect(200).json().path("new_member").asBoolean());
    server.register("cyd").join(other);
    server.register("dot").post("/invites/" + other, Map.of()).expect(404, 10006);
  }

  @Test
  void aRaceLetsNoMoreInThanTheInviteAllows() throws Exception {
    String code = invite(Map.of("max_uses", 3, "unique", true));
    List<TestingClient> people = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      people.add(server.register("racer"));
    }
    int joined = 0;
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (TestingClient person : people) {
        answers.add(pool.submit(() -> person.post("/invites/" + code, Map.of()).status()));
      }
      for (Future<Integer> answer : answers) {
        joined += answer.get() == 200 ? 1 : 0;
      }
    }
    assertEquals(3, joined);
    assertEquals(4, ada.get("/guilds/" + guild + "/members?limit=50").expect(200).json().size());
  }

  @Test
  void anExpiredInviteLetsNobodyIn() throws SQLException {
    String code = invite(Map.of("max_age", 60));
    try (Connection database = server.database();
        PreparedStatement earlier =
            database.prepareStatement(
                "UPDATE invites SET created_at = created_at - interval '61 s' WHERE code = ?")) {
      earlier.setString(1, code);
      assertEquals(1, earlier.executeUpdate());
    }
    server.client().get("/invites/" + code).expect(404, 10006);
    server.register("late").post("/invites/" + code, Map.of()).expect(404, 10006);
    assertFalse(ada.get("/guilds/" + guild + "/invites").expect(200).text().contains(code));
  }

  @Test
  void aSimilarInviteIsGivenAgainUnlessItMustBeUnique() {
    String first = invite(Map.of("max_age", 3600));
    assertEquals(first, invite(Map.of("max_age", 3600)));
    assertNotEquals(first, invite(Map.of("max_age", 7200)));
    assertNotEquals(first, invite(Map.of("max_age", 3600, "unique", true)));
  }

  @Test
  void whoManagesTheChannelTakesInvitesBack() {
    String code = ada.invite(channel);
    TestingClient bob = server.register("bob");
    bob.delete("/invites/" + code).expect(403, 50001);
    bob.join(code);
    bob.delete("/invites/" + code).expect(403, 50013);
    bob.get("/channels/" + channel + "/invites").expect(403, 50013);
    ada.delete("/invites/" + code).expect(200);
    server.client().get("/invites/" + code).expect(404, 10006);
  }

  @Test
  void boundsHold() {
    String path = "/channels/" + channel + "/invites";
    ada.post(path, Map.of("max_uses", 101)).expect(400, 50035);
    ada.post(path, Map.of("max_age", -1)).expect(400, 50035);
    ada.post(path, Map.of("max_age", "soon")).expect(400, 50035);
  }

  @Test
  void theEndOfAnInviteIsTold() {
    try (var gateway = ada.listen()) {
      String once = invite(Map.of("max_uses", 1));
      server.register("only").join(once);
      assertEquals(
          once, gateway.await("INVITE_DELETE").path("code").asText(), "used up by the only one");
      String brief = invite(Map.of("max_age", 1));
      String longer = invite(Map.of("max_age", 2));
      for (String code : List.of(brief, longer)) {
        JsonNode told =
            gateway.await("INVITE_DELETE", data -> data.path("code").asText().equals(code));
        assertEquals(channel, told.path("channel_id").asText());
        assertEquals(guild, told.path("guild_id").asText());
      }
    }
  }

  @Test
  void whoIsInForAVisitLeavesWithTheLastSession() {
    String code = invite(Map.of("temporary", true));
    TestingClient visitor = server.register("visitor");
    TestingClient promoted = server.register("promoted");
    visitor.join(code);
    promoted.join(code);
    String role = ada.post("/guilds/" + guild + "/roles", Map.of()).expect(200).id();
    String path = "/guilds/" + guild + "/members/";
    ada.put(path + promoted.userId() + "/roles/" + role, Map.of()).expect(204);
    try (var gateway = ada.listen()) {
      try (var first = visitor.listen();
          var second = visitor.listen();
          var other = promoted.listen()) {
        first.close(1000);
        other.close(1000);
        second.heartbeat();
      }
      JsonNode gone = gateway.await("GUILD_MEMBER_REMOVE");
      assertEquals(visitor.userId(), gone.path("user").path("id").asText());
      visitor.get("/guilds/" + guild).expect(403, 50001);
      promoted.get("/guilds/" + guild).expect(200);
      assertEquals(1, gateway.heard("GUILD_MEMBER_REMOVE").size());
    }
  }
}
