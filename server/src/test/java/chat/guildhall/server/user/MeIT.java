package chat.guildhall.server.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeIT {
  private final TestingServer server = TestingServer.shared();

  private static String code(Answer answer, String field) {
    return answer
        .expect(400, 50035)
        .json()
        .path("errors")
        .path(field)
        .path("_errors")
        .path(0)
        .path("code")
        .asText();
  }

  @Test
  void aDisplayNameIsChangedAndTakenBack() {
    TestingClient ada = server.register("name");
    assertEquals(
        "Ada",
        ada.patch("/users/@me", Map.of("global_name", "Ada")).expect(200).field("global_name"));
    Map<String, Object> none = new HashMap<>();
    none.put("global_name", null);
    assertTrue(ada.patch("/users/@me", none).expect(200).json().path("global_name").isNull());
  }

  @Test
  void aUsernameWantsThePassword() {
    TestingClient ada = server.register("before");
    String name = TestingClient.uniqueName("after");
    assertEquals(
        "BASE_TYPE_REQUIRED", code(ada.patch("/users/@me", Map.of("username", name)), "password"));
    assertEquals(
        "PASSWORD_DOES_NOT_MATCH",
        code(ada.patch("/users/@me", Map.of("username", name, "password", "wrong")), "password"));
    Map<String, Object> right = Map.of("username", name, "password", TestingClient.PASSWORD);
    assertEquals(name, ada.patch("/users/@me", right).expect(200).field("username"));
    assertEquals(name, ada.username());

    TestingClient other = server.register("other");
    assertEquals("USERNAME_ALREADY_TAKEN", code(other.patch("/users/@me", right), "username"));
  }

  @Test
  void aNewPasswordEndsTheOtherLoginsAtOnce() {
    TestingClient ada = server.register("pass");
    String name = ada.username();
    TestingClient phone = server.client().login(name);
    String fresh = "a new and longer password";
    try (var gateway = ada.listen()) {
      Answer changed =
          ada.patch("/users/@me", Map.of("password", TestingClient.PASSWORD, "new_password", fresh))
              .expect(200);
      phone.get("/users/@me").expect(401);
      ada.get("/users/@me").expect(401);
      TestingClient next = ada.as(changed.field("token"));
      next.get("/users/@me").expect(200);
      assertEquals(1, next.get("/auth/sessions").expect(200).json().path("user_sessions").size());
      // The login stays, and with it its sockets; they are resumed with the new token.
      gateway.heartbeat();
      gateway.cut();
      try (var refused = server.client().gateway()) {
        refused.resume(ada.token(), gateway);
        assertEquals(4004, refused.awaitClose());
      }
      try (var resumed = server.client().gateway()) {
        resumed.resume(next.token(), gateway);
        resumed.await("RESUMED");
      }
    }
    server
        .client()
        .post("/auth/login", Map.of("login", name, "password", TestingClient.PASSWORD))
        .expect(400, 50035);
    server.client().post("/auth/login", Map.of("login", name, "password", fresh)).expect(200);
  }

  @Test
  void loginsAreListedAndEnded() {
    TestingClient ada = server.register("list");
    TestingClient phone = server.client().login(ada.username());
    JsonNode sessions = ada.get("/auth/sessions").expect(200).json().path("user_sessions");
    assertEquals(2, sessions.size());
    String other = null;
    for (JsonNode session : sessions) {
      if (!session.path("current").asBoolean()) {
        other = session.path("id_hash").asText();
      }
    }
    Map<String, Object> body = new HashMap<>();
    body.put("session_id_hashes", List.of(other));
    assertEquals("BASE_TYPE_REQUIRED", code(ada.post("/auth/sessions/logout", body), "password"));
    phone.get("/users/@me").expect(200);
    body.put("password", TestingClient.PASSWORD);
    ada.post("/auth/sessions/logout", body).expect(204);
    phone.get("/users/@me").expect(401);
    ada.get("/users/@me").expect(200);
  }

  @Test
  void aProfileIsShownToThoseWhoShareAGuild() {
    TestingClient ada = server.register("card");
    TestingClient ben = server.register("friend");
    String guild = ada.createGuild("Hall");
    ada.patch("/users/@me/profile", Map.of("bio", "I count.", "pronouns", "she/her")).expect(200);
    String path = "/users/" + ada.userId() + "/profile";
    ben.get(path).expect(403, 50001);
    ben.join(ada.invite(ada.firstTextChannel(guild)));

    JsonNode profile = ben.get(path + "?guild_id=" + guild).expect(200).json();
    assertEquals("I count.", profile.at("/user_profile/bio").asText());
    assertEquals("she/her", profile.at("/user_profile/pronouns").asText());
    assertEquals(ada.userId(), profile.at("/user/id").asText());
    assertEquals(guild, profile.at("/mutual_guilds/0/id").asText());
    assertEquals(ada.userId(), profile.at("/guild_member/user/id").asText());
  }

  @Test
  void anyoneMayBeLookedUpButNotByAddress() {
    TestingClient ada = server.register("look");
    JsonNode seen = server.register("eye").get("/users/" + ada.userId()).expect(200).json();
    assertEquals(ada.username(), seen.path("username").asText());
    for (String field : List.of("email", "locale", "mfa_enabled", "instance_owner")) {
      assertFalse(seen.has(field), field);
    }
    ada.get("/users/1").expect(404, 10013);
    ada.get("/users/abc").expect(400, 50035);
  }

  @Test
  void ownSessionsHearOfAChange() {
    TestingClient ada = server.register("hear");
    try (var gateway = ada.listen()) {
      ada.patch("/users/@me", Map.of("global_name", "Heard")).expect(200);
      assertEquals("Heard", gateway.await("USER_UPDATE").path("global_name").asText());
      ada.patch("/users/@me/settings", Map.of("theme", "light")).expect(200);
      JsonNode heard = gateway.await("USER_SETTINGS_UPDATE");
      assertEquals("light", heard.path("theme").asText());
      assertEquals(1, heard.size());
    }
  }
}
