package chat.guildhall.server.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OwnerIT {
  private static TestingServer server;
  private static TestingClient owner;

  @BeforeAll
  static void claim() {
    server = TestingServer.start(Map.of("GUILDHALL_REGISTRATION", "open"));
    TestingClient anyone = server.client();
    assertFalse(
        anyone.get("/guildhall/instance").expect(200).json().path("has_owner").asBoolean(true));
    owner = server.register("chief");
    String link =
        server.output().stream().filter(l -> l.contains("/owner?token=")).findFirst().orElseThrow();
    String token = link.substring(link.indexOf("token=") + "token=".length()).strip();
    owner.get("/guildhall/owner/settings").expect(403, 50603);
    owner.post("/guildhall/owner-link", Map.of("token", "no")).expect(404, 50604);
    JsonNode about = owner.post("/guildhall/owner-link", Map.of("token", token)).expect(200).json();
    assertEquals(owner.userId(), about.at("/owner/id").asText());
    owner.post("/guildhall/owner-link", Map.of("token", token)).expect(404, 50604);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void settingsAreTheOwnersAndHoldAtOnce() {
    TestingClient anyone = server.client();
    owner
        .patch("/guildhall/owner/settings", Map.of("name", "The Hall", "ask_email", true))
        .expect(200);
    assertEquals("The Hall", anyone.get("/guildhall/instance").field("name"));
    Map<String, Object> body =
        Map.of("username", TestingClient.uniqueName("x"), "password", TestingClient.PASSWORD);
    assertTrue(
        anyone.post("/auth/register", body).expect(400, 50035).json().path("errors").has("email"));
    owner.patch("/guildhall/owner/settings", Map.of("ask_email", false)).expect(200);
    owner.patch("/guildhall/owner/settings", Map.of("registration", "maybe")).expect(400, 50035);
    owner.patch("/guildhall/owner/settings", Map.of("default_guild_id", "5")).expect(404, 10004);
    server.register("plain").patch("/guildhall/owner/settings", Map.of()).expect(403, 50603);
    anyone.get("/guildhall/owner/settings").expect(401);
  }

  @Test
  void newcomersJoinTheDefaultGuild() {
    String guild = owner.createGuild("Welcome");
    owner.patch("/guildhall/owner/settings", Map.of("default_guild_id", guild)).expect(200);
    JsonNode guilds = server.register("newcomer").get("/users/@me/guilds").expect(200).json();
    assertEquals(guild, guilds.path(0).path("id").asText());
    Map<String, Object> none = new java.util.HashMap<>();
    none.put("default_guild_id", null);
    owner.patch("/guildhall/owner/settings", none).expect(200);
    assertEquals(0, server.register("later").get("/users/@me/guilds").json().size());
  }

  @Test
  void aResetLinkSetsANewPasswordOnce() {
    TestingClient lost = server.register("lost");
    String name = lost.username();
    String url =
        owner
            .post("/guildhall/owner/users/" + lost.userId() + "/reset-link", Map.of())
            .expect(200)
            .field("url");
    assertTrue(url.startsWith(server.url() + "/reset?token="), url);
    String token = url.substring(url.indexOf('=') + 1);
    Map<String, Object> body = Map.of("token", token, "password", "found it again");
    String fresh = server.client().post("/auth/reset", body).expect(200).field("token");
    lost.as(fresh).get("/users/@me").expect(200);
    lost.get("/users/@me").expect(401);
    server.client().post("/auth/reset", body).expect(404, 50604);
    server
        .client()
        .post("/auth/login", Map.of("login", name, "password", "found it again"))
        .expect(200);
    server.client().post("/auth/forgot", Map.of("login", name)).expect(204);
  }

  @Test
  void theSuspendedAreOutAtOnce() {
    TestingClient bad = server.register("bad");
    String id = bad.userId();
    String name = bad.username();
    try (var gateway = bad.listen()) {
      owner
          .put("/guildhall/owner/users/" + id + "/suspension", Map.of("reason", "noise"))
          .expect(204);
      assertEquals(4004, gateway.awaitClose());
    }
    bad.get("/users/@me").expect(401);
    Map<String, Object> login = Map.of("login", name, "password", TestingClient.PASSWORD);
    server.client().post("/auth/login", login).expect(403, 40002);

    JsonNode page = owner.get("/guildhall/owner/users?query=" + name).expect(200).json();
    assertEquals(1, page.path("total").asInt());
    JsonNode row = page.at("/users/0");
    assertTrue(row.path("suspended").asBoolean());
    assertEquals("noise", row.path("suspension_reason").asText());
    assertEquals(id, row.at("/user/id").asText());

    owner.delete("/guildhall/owner/users/" + id + "/suspension").expect(204);
    server.client().post("/auth/login", login).expect(200);
    String self = "/guildhall/owner/users/" + owner.userId() + "/suspension";
    owner.put(self, Map.of()).expect(403, 0);
    owner.put("/guildhall/owner/users/1/suspension", Map.of()).expect(404, 10013);
    bad.as("x").put(self, Map.of()).expect(401);
  }

  @Test
  void usernamesAreCheckedWhileTyping() {
    TestingClient anyone = server.client();
    String taken = owner.username();
    assertTrue(
        anyone
            .get("/guildhall/usernames/free_as_a_bird")
            .expect(200)
            .json()
            .path("available")
            .asBoolean());
    Map.of(taken, "taken", "ADMIN", "reserved", "no%20space", "invalid", "a%00b", "invalid")
        .forEach((name, reason) ->
            assertEquals(
                reason, anyone.get("/guildhall/usernames/" + name).expect(200).field("reason")));
  }

  @Test
  void reportsOfEveryGuildAreShown() {
    TestingClient host = server.register("host");
    TestingClient member = server.register("member");
    String guild = host.createGuild("Reported");
    member.join(host.invite(host.firstTextChannel(guild)));
    Map<String, Object> report = Map.of("user_id", host.userId(), "category", "scam");
    String id = member.post("/guildhall/guilds/" + guild + "/reports", report).expect(201).id();
    JsonNode queue = owner.get("/guildhall/owner/reports").expect(200).json();
    assertEquals(id, queue.at("/0/id").asText());
    assertEquals(guild, queue.at("/0/guild_id").asText());
    host.get("/guildhall/owner/reports").expect(403, 50603);
    host.get("/guildhall/owner/reports/" + id).expect(403, 50603);
    host.post("/guildhall/owner/reports/" + id + "/resolve", Map.of("outcome", "dismissed"))
        .expect(403, 50603);
  }

  @Test
  void theOwnerActsOnReportsOfGuildsWithoutBeingInThem() {
    TestingClient host = server.register("host");
    TestingClient member = server.register("member");
    String guild = host.createGuild("Reported too");
    String channel = host.firstTextChannel(guild);
    member.join(host.invite(channel));
    String message = host.sendMessage(channel, "a false lottery");
    String reports = "/guildhall/guilds/" + guild + "/reports";
    String id =
        member
            .post(reports, Map.of("channel_id", channel, "message_id", message, "category", "scam"))
            .expect(201)
            .id();
    String path = "/guildhall/owner/reports/" + id;
    JsonNode context = owner.get(path).expect(200).json().path("context");
    assertEquals("a false lottery", context.path(context.size() - 1).path("content").asText());
    owner.post(path + "/resolve", Map.of("outcome", "banned")).expect(400, 50035);
    assertEquals(
        "message_deleted",
        owner
            .post(path + "/resolve", Map.of("outcome", "message_deleted"))
            .expect(200)
            .field("outcome"));
    host.get("/channels/" + channel + "/messages/" + message).expect(404, 10008);
    assertEquals(0, host.get(reports).expect(200).json().size());
    JsonNode entry = host.get("/guilds/" + guild + "/audit-logs").expect(200).json();
    assertEquals(owner.userId(), entry.at("/audit_log_entries/0/user_id").asText());
    assertEquals(72, entry.at("/audit_log_entries/0/action_type").asInt());
    String person =
        member.post(reports, Map.of("user_id", host.userId(), "category", "scam")).expect(201).id();
    String resolve = "/guildhall/owner/reports/" + person + "/resolve";
    owner.post(resolve, Map.of("outcome", "message_deleted")).expect(404, 10008);
    owner.post(resolve, Map.of("outcome", "dismissed")).expect(200);
    owner.get("/guildhall/owner/reports/1").expect(404);
  }
}
