package chat.guildhall.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthIT {
  private final TestingServer server = TestingServer.shared();
  private final TestingClient anyone = server.client();

  private static Map<String, Object> person(String username) {
    Map<String, Object> body = new HashMap<>();
    body.put("username", username);
    body.put("password", TestingClient.PASSWORD);
    body.put("consent", true);
    return body;
  }

  private static JsonNode fault(Answer answer, String field) {
    return answer.expect(400, 50035).json().path("errors").path(field).path("_errors").path(0);
  }

  @Test
  void whoRegistersIsLoggedIn() {
    String name = TestingClient.uniqueName("ada");
    Map<String, Object> body = person(name.toUpperCase(Locale.ROOT));
    body.put("global_name", "  Ada   Lovelace ");
    body.put("email", name + "@example.org");
    body.put("date_of_birth", "1985-12-10");

    TestingClient ada = anyone.as(anyone.post("/auth/register", body).expect(200).field("token"));

    JsonNode me = ada.get("/users/@me").expect(200).json();
    assertEquals(name, me.path("username").asText());
    assertEquals("Ada Lovelace", me.path("global_name").asText());
    assertEquals(name + "@example.org", me.path("email").asText());
    assertTrue(me.path("nsfw_allowed").asBoolean());
    assertEquals("0", me.path("discriminator").asText());
    assertFalse(me.path("instance_owner").asBoolean(true));
    assertFalse(me.has("token"));
  }

  @Test
  void aNameIsHadOnce() {
    String name = TestingClient.uniqueName("solo");
    anyone.registerAs(name);
    assertEquals(
        "USERNAME_ALREADY_TAKEN",
        fault(anyone.post("/auth/register", person(name.toUpperCase(Locale.ROOT))), "username")
            .path("code")
            .asText());
    assertEquals(
        "USERNAME_LOOK_ALIKE",
        fault(anyone.post("/auth/register", person(name.replace('o', '0'))), "username")
            .path("code")
            .asText());
  }

  @Test
  void anAddressIsHadOnce() {
    String name = TestingClient.uniqueName("mail");
    Map<String, Object> first = person(name);
    first.put("email", name + "@example.org");
    anyone.post("/auth/register", first).expect(200);
    Map<String, Object> second = person(TestingClient.uniqueName("other"));
    second.put("email", name.toUpperCase(Locale.ROOT) + "@example.org");
    assertEquals(
        "EMAIL_ALREADY_REGISTERED",
        fault(anyone.post("/auth/register", second), "email").path("code").asText());
  }

  @Test
  void badRegistrationsAreToldWhy() {
    Map<String, Map<String, Object>> cases = new HashMap<>();
    for (String name :
        List.of(
            "a",
            "é_accent",
            "two..dots",
            "sp ace",
            "a".repeat(33),
            "everyone",
            "adm1n",
            "__",
            "")) {
      cases.put("username " + name, Map.of("username", name));
    }
    cases.put("password short", Map.of("password", "1234567"));
    cases.put("password long", Map.of("password", "x".repeat(129)));
    cases.put("email", Map.of("email", "not an address"));
    cases.put("date_of_birth", Map.of("date_of_birth", "2999-01-01"));
    cases.put("date_of_birth shape", Map.of("date_of_birth", "yesterday"));
    cases.put("global_name", Map.of("global_name", "x".repeat(33)));
    cases.put("consent", Map.of("consent", false));
    cases.forEach((label, change) -> {
      Map<String, Object> body = person(TestingClient.uniqueName("bad"));
      body.putAll(change);
      String field = change.keySet().iterator().next();
      Answer answer = anyone.post("/auth/register", body);
      assertTrue(fault(answer, field).path("message").isTextual(), label + ": " + answer);
    });
  }

  @Test
  void aLoginWantsBoth() {
    String name = TestingClient.uniqueName("login");
    Map<String, Object> body = person(name);
    body.put("email", name + "@example.org");
    anyone.post("/auth/register", body).expect(200);

    Answer byName =
        anyone.post("/auth/login", Map.of("login", name, "password", TestingClient.PASSWORD));
    assertEquals("system", byName.expect(200).json().at("/user_settings/theme").asText());
    assertEquals(byName.field("user_id"), anyone.as(byName.field("token")).userId());
    anyone
        .post(
            "/auth/login",
            Map.of(
                "login",
                " " + name.toUpperCase(Locale.ROOT) + "@EXAMPLE.org",
                "password",
                TestingClient.PASSWORD))
        .expect(200);

    for (String login : List.of(name, "nobody_" + name, "nobody@example.org")) {
      Answer wrong = anyone.post("/auth/login", Map.of("login", login, "password", "wrong wrong"));
      assertEquals("INVALID_LOGIN", fault(wrong, "login").path("code").asText());
      assertEquals("INVALID_LOGIN", fault(wrong, "password").path("code").asText());
    }
  }

  @Test
  void aTokenIsRefusedOnceLoggedOut() {
    TestingClient ada = server.register("bye");
    TestingClient elsewhere = anyone.login(ada.username());
    assertNotEquals(ada.token(), elsewhere.token());

    ada.post("/auth/logout", Map.of()).expect(204);

    ada.get("/users/@me").expect(401, 0);
    elsewhere.get("/users/@me").expect(200);
  }

  @Test
  void aTokenMayComeAfterBearerButNotAfterBot() {
    TestingClient ada = server.register("prefix");
    anyone.as("Bearer " + ada.token()).get("/users/@me").expect(200);
    for (String token :
        List.of("Bot " + ada.token(), ada.token() + "x", "x", "Bot x", "Bearer", " ")) {
      anyone
          .send("GET", "/users/@me", Optional.empty(), List.of("Authorization", token))
          .expect(401, 0);
    }
    anyone.get("/users/@me").expect(401, 0);
  }

  @Test
  void wrongPasswordsAreThrottledByAccountAndOnlyWrongOnes() {
    try (TestingServer limited = TestingServer.start(Map.of("GUILDHALL_RATE_LIMITS", "on"))) {
      TestingClient somebody = limited.register("slow");
      String name = somebody.username();
      Map<String, Object> wrong = Map.of("login", name, "password", "wrong wrong");
      Map<String, Object> right = Map.of("login", name, "password", TestingClient.PASSWORD);
      for (int i = 0; i < 3; i++) {
        limited.client().post("/auth/login", right).expect(200);
      }
      for (int i = 0; i < LoginThrottle.ACCOUNT_FAILURES; i++) {
        limited.client().post("/auth/login", wrong).expect(400, 50035);
      }
      Answer refused = limited.client().post("/auth/login", right).expect(429);
      long wait = Long.parseLong(refused.header("Retry-After").orElseThrow());
      assertTrue(wait >= 1 && wait <= LoginThrottle.ACCOUNT_REFILL.toSeconds(), refused.toString());
      assertTrue(refused.json().path("retry_after").asDouble() > 0);
      somebody.get("/users/@me").expect(200);
    }
  }

  @Test
  void aClosedInstanceLetsInTheOwnerAlone() {
    try (TestingServer closed = TestingServer.start(Map.of("GUILDHALL_REGISTRATION", "closed"))) {
      closed.client().post("/auth/register", person("stranger")).expect(403, 50600);
      Map<String, Object> owner = person("chief_of_all");
      owner.put("owner_token", "wrong");
      closed.client().post("/auth/register", owner).expect(404, 50604);

      owner.put("owner_token", ownerToken(closed));
      TestingClient chief =
          closed
              .client()
              .as(closed.client().post("/auth/register", owner).expect(200).field("token"));
      assertTrue(chief.get("/users/@me").json().path("instance_owner").asBoolean());
    }
  }

  @Test
  void byInviteOnlyTheInvitedComeIn() {
    try (TestingServer server = TestingServer.start(Map.of("GUILDHALL_REGISTRATION", "invite"))) {
      TestingClient stranger = server.client();
      stranger.post("/auth/register", person("stranger")).expect(403, 50601);
      Map<String, Object> guest = person("the_guest");
      guest.put("invite", "nonsense");
      stranger.post("/auth/register", guest).expect(404, 10006);

      Map<String, Object> host = person("the_host");
      host.put("owner_token", ownerToken(server));
      TestingClient owner = stranger.as(stranger.post("/auth/register", host).ok().field("token"));
      String guild = owner.createGuild("Hall");
      Map<String, Object> once = Map.of("max_uses", 1);
      String code =
          owner
              .post("/channels/" + owner.firstTextChannel(guild) + "/invites", once)
              .ok()
              .field("code");

      guest.put("invite", code);
      TestingClient in = stranger.as(stranger.post("/auth/register", guest).ok().field("token"));
      assertEquals(
          guild, in.get("/users/@me/guilds").expect(200).json().path(0).path("id").asText());
      Map<String, Object> second = person("second_guest");
      second.put("invite", code);
      stranger.post("/auth/register", second).expect(404, 10006);
      second.remove("invite");
      stranger.post("/auth/register", second).expect(403, 50601);
    }
  }

  private static String ownerToken(TestingServer server) {
    String link =
        server.output().stream().filter(l -> l.contains("/owner?token=")).findFirst().orElseThrow();
    return link.substring(link.indexOf("token=") + "token=".length()).strip();
  }

  @Test
  void anAccountThatCannotComeInIsNotMade() throws SQLException {
    TestingClient ada = server.register("host");
    String guild = ada.createGuild("Barred");
    String code = ada.invite(ada.firstTextChannel(guild));
    String name = TestingClient.uniqueName("late");
    Map<String, Object> body = person(name);
    body.put("invite", code);
    try (Connection database = server.database();
        Statement statement = database.createStatement()) {
      statement.execute(
          """
          CREATE FUNCTION bar() RETURNS trigger LANGUAGE plpgsql AS
          'BEGIN RAISE EXCEPTION ''barred''; END';
          CREATE TRIGGER bar BEFORE INSERT ON members FOR EACH ROW
          WHEN (NEW.guild_id = %s) EXECUTE FUNCTION bar()
          """
              .formatted(guild));
      anyone.post("/auth/register", body).expect(500, 0);
      statement.execute("DROP FUNCTION bar() CASCADE");
    }
    TestingClient late = anyone.as(anyone.post("/auth/register", body).expect(200).field("token"));
    assertEquals(name, late.username());
    late.get("/guilds/" + guild).expect(200);
    JsonNode invite = ada.get("/guilds/" + guild + "/invites").expect(200).json().path(0);
    assertEquals(1, invite.path("uses").asInt());
  }
}
