package chat.guildhall.server.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingBot;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a guild's audit log tells, to whom, and how it is asked. */
class AuditLogIT {
  private final TestingServer server = TestingServer.shared();
  private final Room room = Room.open();
  private final TestingClient owner = room.owner();
  private final String path = "/guilds/" + room.guild() + "/audit-logs";

  private List<JsonNode> entries(String query) {
    List<JsonNode> entries = new ArrayList<>();
    owner.get(path + query).expect(200).json().path("audit_log_entries").forEach(entries::add);
    return entries;
  }

  private static String change(JsonNode entry, String key) {
    for (JsonNode change : entry.path("changes")) {
      if (change.path("key").asText().equals(key)) {
        return change.path("old_value").toString() + " > " + change.path("new_value");
      }
    }
    return "";
  }

  @Test
  void fieldsAreThereAsTheyWereAndAre() {
    String roles = "/guilds/" + room.guild() + "/roles";
    String role = owner.post(roles, Map.of("name", "Scribe", "color", 255)).expect(200).id();
    JsonNode created = entries("?limit=1").getFirst();
    assertEquals(30, created.path("action_type").asInt());
    assertEquals(role, created.path("target_id").asText());
    assertEquals(" > \"Scribe\"", change(created, "name"));
    assertFalse(created.has("reason"));

    owner.patch(roles + "/" + role, Map.of("name", "Clerk", "permissions", "8")).expect(200);
    JsonNode changed = entries("?limit=1").getFirst();
    assertEquals("\"Scribe\" > \"Clerk\"", change(changed, "name"));
    assertTrue(change(changed, "permissions").endsWith("> \"8\""), changed.toString());
    assertEquals("", change(changed, "color"));

    owner.patch(roles + "/" + role, Map.of("name", "Clerk")).expect(200);
    assertEquals(changed.path("id"), entries("?limit=1").getFirst().path("id"));

    String guest = room.guest().userId();
    String ofGuest = "/guilds/" + room.guild() + "/members/" + guest;
    owner.put(ofGuest + "/roles/" + role, Map.of()).expect(204);
    JsonNode given = entries("?limit=1").getFirst();
    assertEquals(25, given.path("action_type").asInt());
    assertEquals(guest, given.path("target_id").asText());
    assertEquals(" > [{\"id\":\"" + role + "\",\"name\":\"Clerk\"}]", change(given, "$add"));

    owner.delete(roles + "/" + role).expect(204);
    assertEquals("\"Clerk\" > ", change(entries("?limit=1").getFirst(), "name"));
  }

  @Test
  void overwritesAreEntriesOfTheirOwn() {
    String channel = "/channels/" + room.channel();
    List<Map<String, Object>> overwrites =
        List.of(Map.of("id", room.guild(), "type", 0, "deny", "2048"));
    owner.patch(channel, Map.of("topic", "T", "permission_overwrites", overwrites)).expect(200);
    List<JsonNode> two = entries("?limit=2");
    assertEquals(13, two.get(0).path("action_type").asInt());
    assertEquals(room.channel(), two.get(0).path("target_id").asText());
    assertEquals(room.guild(), two.get(0).at("/options/id").asText());
    assertEquals("0", two.get(0).at("/options/type").asText());
    assertEquals("@everyone", two.get(0).at("/options/role_name").asText());
    assertEquals(" > \"2048\"", change(two.get(0), "deny"));
    assertEquals(11, two.get(1).path("action_type").asInt());
    assertEquals(" > \"T\"", change(two.get(1), "topic"));
    assertEquals("", change(two.get(1), "permission_overwrites"));
  }

  @Test
  void oneAsksByActorTargetActionAndPage() {
    String guest = room.guest().userId();
    String ofGuest = "/guilds/" + room.guild() + "/members/" + guest;
    owner.patch(ofGuest, Map.of("nick", "One")).expect(200);
    room.guest()
        .patch("/guilds/" + room.guild() + "/members/@me", Map.of("nick", "Two"))
        .expect(200);
    owner.patch("/channels/" + room.channel(), Map.of("topic", "x")).expect(200);

    assertEquals(1, entries("?user_id=" + guest).size());
    assertEquals(2, entries("?target_id=" + guest).size());
    assertEquals(1, entries("?action_type=11").size());
    assertEquals(0, entries("?action_type=1").size());
    assertEquals(0, entries("?action_type=999").size());
    List<JsonNode> all = entries("");
    List<JsonNode> older = entries("?before=" + all.getFirst().path("id").asText() + "&limit=1");
    assertEquals(all.get(1), older.getFirst());
    List<JsonNode> newer = entries("?after=" + all.getLast().path("id").asText());
    assertEquals(all.size() - 1, newer.size());
    assertEquals(all.getFirst(), newer.getLast());
    JsonNode users = owner.get(path).expect(200).json().path("users");
    assertTrue(users.findValuesAsText("id").containsAll(List.of(guest, owner.userId())));
    for (String bad : List.of("?limit=0", "?limit=101", "?before=x", "?action_type=x")) {
      owner.get(path + bad).expect(400, 50035);
    }
  }

  @Test
  void reasonsAreDecodedAndBounded() {
    String channel = "/channels/" + room.channel();
    var sent =
        owner.send(
            "PATCH",
            channel,
            Optional.of("{\"topic\":\"r\"}"),
            List.of("X-Audit-Log-Reason", "a+b 100% of%20it"));
    sent.expect(200);
    assertEquals("a+b 100% of%20it", entries("?limit=1").getFirst().path("reason").asText());
    for (String bad : List.of("x".repeat(513), "a%00b")) {
      owner
          .send(
              "PATCH",
              channel,
              Optional.of("{\"topic\":\"never\"}"),
              List.of("X-Audit-Log-Reason", bad))
          .expect(400, 50035);
    }
    assertEquals("r", owner.get(channel).expect(200).field("topic"));
    owner
        .send(
            "PATCH",
            channel,
            Optional.of("{\"topic\":\"long\"}"),
            List.of("X-Audit-Log-Reason", "%F0%9F%8D%B5".repeat(512)))
        .expect(200);
    String kept = entries("?limit=1").getFirst().path("reason").asText();
    assertEquals(512, kept.codePointCount(0, kept.length()));
  }

  @Test
  void entriesAreHeardAfterTheirChangeByThoseWhoMayRead() {
    TestingBot bot = TestingBot.make(owner, "Auditor").join(owner, room.guild(), 1 << 7);
    TestingBot deaf = TestingBot.make(owner, "Deaf").join(owner, room.guild(), 1 << 7);
    try (TestingGateway reader = owner.gateway();
        TestingGateway without = owner.gateway();
        TestingGateway guest = room.guest().listen()) {
      reader.identifyBot(bot.token(), 1 | 1 << 2);
      reader.await("GUILD_CREATE");
      without.identifyBot(deaf.token(), 1);
      without.await("GUILD_CREATE");
      owner.patch("/channels/" + room.channel(), Map.of("topic", "heard")).expect(200);
      JsonNode heard = reader.await("GUILD_AUDIT_LOG_ENTRY_CREATE");
      assertEquals(room.guild(), heard.path("guild_id").asText());
      assertEquals(11, heard.path("action_type").asInt());
      assertEquals(" > \"heard\"", change(heard, "topic"));
      List<String> names = reader.heard().stream().map(frame -> frame.type().orElse("")).toList();
      assertTrue(
          names.indexOf("CHANNEL_UPDATE") < names.indexOf("GUILD_AUDIT_LOG_ENTRY_CREATE"),
          names.toString());
      // A later event that both must hear: the entry would have come before it.
      owner.patch("/guilds/" + room.guild(), Map.of("name", "Fence")).expect(200);
      guest.await("GUILD_UPDATE");
      without.await("GUILD_UPDATE");
      assertEquals(List.of(), guest.heard("GUILD_AUDIT_LOG_ENTRY_CREATE"));
      assertEquals(List.of(), without.heard("GUILD_AUDIT_LOG_ENTRY_CREATE"));
    }
  }

  @Test
  void removingAMessageIsToldOnlyOfOthers() {
    String mine = owner.sendMessage(room.channel(), "mine");
    owner.delete(room.message(mine)).expect(204);
    assertEquals(0, entries("?action_type=72").size());
    String theirs = room.guest().sendMessage(room.channel(), "theirs");
    try (TestingGateway listener = owner.listen()) {
      owner.delete(room.message(theirs)).expect(204);
      listener.await("MESSAGE_DELETE");
      listener.await("GUILD_AUDIT_LOG_ENTRY_CREATE");
    }
    JsonNode entry = entries("?action_type=72").getFirst();
    assertEquals(room.guest().userId(), entry.path("target_id").asText());
    assertEquals(room.channel(), entry.at("/options/channel_id").asText());
    assertEquals("1", entry.at("/options/count").asText());
  }

  /** Makes a guild's entries of changed channels older than the log goes. */
  private static void age(Connection connection, String guild) throws SQLException {
    try (PreparedStatement age =
        connection.prepareStatement(
            "UPDATE audit_log SET id = id - ? WHERE guild_id = ? AND action = 11")) {
      age.setLong(1, AuditLogService.KEPT.plusMinutes(1).toMillis() << 22);
      age.setLong(2, Long.parseLong(guild));
      assertEquals(1, age.executeUpdate());
    }
  }

  @Test
  void entriesOlderThanNinetyDaysAreNotShown() throws SQLException {
    owner.patch("/channels/" + room.channel(), Map.of("topic", "old")).expect(200);
    int before = entries("").size();
    try (Connection connection = server.database()) {
      age(connection, room.guild());
    }
    assertEquals(before - 1, entries("").size());
  }

  @Test
  void theirRowsGo() throws Exception {
    try (TestingServer own = TestingServer.start(Map.of());
        Connection connection = own.database();
        PreparedStatement count =
            connection.prepareStatement(
                "SELECT count(*) FILTER (WHERE action = 11), count(*) FROM audit_log")) {
      TestingClient ada = own.register("log");
      String guild = ada.createGuild("Log");
      ada.patch("/channels/" + ada.firstTextChannel(guild), Map.of("topic", "old")).expect(200);
      ada.patch("/guilds/" + guild, Map.of("name", "Young")).expect(200);
      age(connection, guild);
      own.kill();
      own.launch();
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      ResultSet rows = count.executeQuery();
      assertTrue(rows.next());
      while (rows.getInt(1) > 0) {
        assertTrue(System.nanoTime() < until, "the old entry is still there");
        Thread.onSpinWait();
        rows = count.executeQuery();
        assertTrue(rows.next());
      }
      assertTrue(rows.getInt(2) > 0, "the young entry went too");
    }
  }
}
