package chat.guildhall.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** What members tell reaches moderators, and only what they may know. */
class ReportIT {
  private static final String VIEW = "1024";

  private final TestingServer server = TestingServer.shared();
  private final Room room = Room.open();
  private final TestingClient owner = room.owner();
  private final TestingClient guest = room.guest();
  private final TestingClient rude = room.newcomer(server, "rude");
  private final String path = "/guildhall/guilds/" + room.guild() + "/reports";

  private Map<String, Object> of(String channel, String message) {
    return Map.of(
        "channel_id", channel, "message_id", message, "category", "harassment", "comment", "See.");
  }

  private TestingClient moderator(String permissions) {
    TestingClient moderator = room.newcomer(server, "moderator");
    String role =
        owner
            .post("/guilds/" + room.guild() + "/roles", Map.of("permissions", permissions))
            .expect(200)
            .id();
    owner
        .put(
            "/guilds/" + room.guild() + "/members/" + moderator.userId() + "/roles/" + role,
            Map.of())
        .expect(204);
    return moderator;
  }

  @Test
  void aReportKeepsTheMessageAndShowsTheTalkAround() {
    guest.sendMessage(room.channel(), "before");
    String message = rude.sendMessage(room.channel(), "rude words");
    guest.sendMessage(room.channel(), "after");
    TestingClient moderator = moderator("8192");
    try (TestingGateway theirs = moderator.listen();
        TestingGateway other = guest.listen()) {
      String id = guest.post(path, of(room.channel(), message)).expect(201).id();
      JsonNode told = theirs.await("GUILDHALL_REPORT_UPDATE");
      assertEquals(id, told.path("report_id").asText());
      assertTrue(told.path("open").asBoolean());
      // The same again is the same report.
      assertEquals(id, guest.post(path, of(room.channel(), message)).expect(201).id());

      rude.patch(room.message(message), Map.of("content", "kind words")).expect(200);
      JsonNode whole = moderator.get(path + "/" + id).expect(200).json();
      assertEquals("rude words", whole.at("/report/content").asText());
      assertEquals(rude.userId(), whole.at("/report/target/id").asText());
      assertEquals(guest.userId(), whole.at("/report/reporter/id").asText());
      List<String> talk =
          whole
              .path("context")
              .valueStream()
              .map(each -> each.path("content").asText())
              .filter(content -> !content.isEmpty())
              .toList();
      // Announcements of joins have no words.
      assertEquals(List.of("before", "kind words", "after"), talk);

      JsonNode resolved =
          moderator
              .post(path + "/" + id + "/resolve", Map.of("outcome", "message_deleted"))
              .expect(200)
              .json();
      assertEquals(moderator.userId(), resolved.path("resolved_by").asText());
      assertFalse(theirs.await("GUILDHALL_REPORT_UPDATE").path("open").asBoolean());
      assertEquals(List.of(), other.heard("GUILDHALL_REPORT_UPDATE"));
    }
    owner.get(room.message(message)).expect(404, 10008);
    assertEquals(0, owner.get(path).expect(200).json().size());
    assertEquals(1, owner.get(path + "?open=false").expect(200).json().size());
    JsonNode log = owner.get("/guilds/" + room.guild() + "/audit-logs?action_type=72").json();
    assertEquals(moderator.userId(), log.at("/audit_log_entries/0/user_id").asText());
  }

  @Test
  void aMessageOfAHiddenChannelIsNotShownToWhoCannotSeeIt() {
    String hidden = owner.createChannel(room.guild(), "hidden");
    for (String who : List.of(guest.userId(), rude.userId())) {
      owner
          .put("/channels/" + hidden + "/permissions/" + who, Map.of("type", 1, "allow", VIEW))
          .expect(204);
    }
    owner
        .put(
            "/channels/" + hidden + "/permissions/" + room.guild(), Map.of("type", 0, "deny", VIEW))
        .expect(204);
    TestingClient moderator = moderator("8192");
    String secret = rude.sendMessage(hidden, "secret");
    moderator.post(path, of(hidden, secret)).expect(403, 50001);
    String id = guest.post(path, of(hidden, secret)).expect(201).id();
    assertEquals(0, moderator.get(path).expect(200).json().size());
    moderator.get(path + "/" + id).expect(403, 50001);
    moderator.post(path + "/" + id + "/resolve", Map.of("outcome", "dismissed")).expect(403, 50001);
    assertEquals(1, owner.get(path).expect(200).json().size());
  }

  @Test
  void measuresNeedTheirPermissionAndResolveOnlyIfTheySucceed() {
    Map<String, Object> person = Map.of("user_id", rude.userId(), "category", "other");
    String id = guest.post(path, person).expect(201).id();
    TestingClient moderator = moderator("8192");
    String resolve = path + "/" + id + "/resolve";
    for (String outcome : List.of("timed_out", "kicked", "banned")) {
      moderator.post(resolve, Map.of("outcome", outcome)).expect(403, 50013);
    }
    moderator.post(resolve, Map.of("outcome", "message_deleted")).expect(404, 10008);
    moderator.post(resolve, Map.of("outcome", "forgiven")).expect(400, 50035);
    assertEquals(1, moderator.get(path).expect(200).json().size());
    owner.post(resolve, Map.of("outcome", "timed_out", "duration_seconds", 60)).expect(200);
    rude.post(room.messages(), Map.of("content", "x")).expect(403, 50013);
    String second = guest.post(path, person).expect(201).id();
    Answer banned =
        owner.post(path + "/" + second + "/resolve", Map.of("outcome", "banned")).expect(200);
    assertEquals("banned", banned.field("outcome"));
    owner.get("/guilds/" + room.guild() + "/bans/" + rude.userId()).expect(200);
  }

  @Test
  void aReportIsCheckedAndBounded() {
    guest.post(path, Map.of("category", "spam")).expect(400, 50035);
    guest.post(path, Map.of("user_id", guest.userId(), "category", "spam")).expect(400, 50035);
    guest.post(path, Map.of("user_id", rude.userId(), "category", "dull")).expect(400, 50035);
    guest.post(path, Map.of("user_id", "1", "category", "spam")).expect(404, 10007);
    guest.post(path, of(room.channel(), "1")).expect(404, 10008);
    guest.get(path).expect(403, 50013);
    for (int i = 0; i < 20; i++) {
      guest.post(path, of(room.channel(), rude.sendMessage(room.channel(), "n" + i))).expect(201);
    }
    guest
        .post(path, of(room.channel(), rude.sendMessage(room.channel(), "one more")))
        .expect(400, 50606);
    guest.get("/guildhall/owner/reports").expect(403, 50603);
  }
}
