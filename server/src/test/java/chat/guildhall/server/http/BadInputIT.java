package chat.guildhall.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No input makes a 5xx, a stack trace or SQL text; each is refused as documented. */
class BadInputIT {
  private static final TestingServer SERVER = TestingServer.shared();
  private static final TestingClient ADA = SERVER.register("fuzz");
  private static final String GUILD = ADA.createGuild("Fuzz");
  private static final String GROUP = group();

  private static String group() {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      TestingClient other = SERVER.register("other");
      other.join(ADA.invite(ADA.firstTextChannel(GUILD)));
      others.add(other.userId());
    }
    return ADA.post("/users/@me/channels", Map.of("recipients", others)).ok().id();
  }

  /** Endpoints that read a JSON body; add a row for each new one. */
  private record Endpoint(String method, String path) {}

  private static final List<Endpoint> ENDPOINTS =
      List.of(
          new Endpoint("POST", "/auth/register"),
          new Endpoint("POST", "/auth/login"),
          new Endpoint("POST", "/auth/forgot"),
          new Endpoint("POST", "/auth/reset"),
          new Endpoint("POST", "/auth/sessions/logout"),
          new Endpoint("PATCH", "/users/@me"),
          new Endpoint("PATCH", "/users/@me/profile"),
          new Endpoint("POST", "/users/@me/relationships"),
          new Endpoint("PUT", "/users/@me/relationships/1"),
          new Endpoint("PATCH", "/users/@me/relationships/1"),
          new Endpoint("PUT", "/users/@me/notes/1"),
          new Endpoint("PATCH", "/users/@me/settings"),
          new Endpoint("PATCH", "/users/@me/settings-proto/1"),
          new Endpoint("POST", "/guildhall/owner-link"),
          new Endpoint("POST", "/guildhall/owner/reports/1/resolve"),
          new Endpoint("POST", "/guilds/" + GUILD + "/members-search"),
          new Endpoint("POST", "/guildhall/guilds/" + GUILD + "/member-roles"),
          new Endpoint("PUT", "/guilds/" + GUILD + "/bans/1"),
          new Endpoint("POST", "/guilds/" + GUILD + "/bulk-ban"),
          new Endpoint("POST", "/guilds/" + GUILD + "/prune"),
          new Endpoint("PUT", "/guilds/" + GUILD + "/incident-actions"),
          new Endpoint("PATCH", "/guilds/" + GUILD),
          new Endpoint("POST", "/guilds/" + GUILD + "/auto-moderation/rules"),
          new Endpoint("POST", "/guilds/" + GUILD + "/auto-moderation/rules/validate"),
          new Endpoint("POST", "/guildhall/guilds/" + GUILD + "/auto-moderation/test"),
          new Endpoint("POST", "/guildhall/guilds/" + GUILD + "/reports"),
          new Endpoint("PATCH", "/guilds/" + GUILD + "/welcome-screen"),
          new Endpoint("PATCH", "/guilds/" + GUILD + "/member-verification"),
          new Endpoint("PUT", "/guilds/" + GUILD + "/requests/@me"),
          new Endpoint("POST", "/users/@me/channels"),
          new Endpoint("PATCH", "/channels/" + GROUP),
          new Endpoint("POST", "/guilds"));

  /** A body, and the status and code that it must be refused with; 0 where any 4xx or 2xx fits. */
  private record Bad(String label, String body, int status, int code) {}

  private static final List<Bad> BODIES =
      List.of(
          new Bad("no JSON", "{\"a\":", 400, 50109),
          new Bad("text after", "{} {}", 400, 50109),
          new Bad("deep", "[".repeat(100_000), 400, 50109),
          new Bad("deep object", "{\"a\":".repeat(100_000), 400, 50109),
          new Bad("a list", "[]", 400, 50035),
          new Bad("a text", "\"x\"", 400, 50035),
          new Bad("null", "null", 400, 50035),
          new Bad("a huge number", "{\"username\":" + "9".repeat(5_000) + "}", 400, 50109));

  /** Values of a wrong kind, put into every field that the endpoints know. */
  private static final List<String> VALUES =
      List.of(
          "\"a\\u0000b\"",
          "\"a\\ud800b\"",
          "\"\\udc00\"",
          "{}",
          "[]",
          "[[]]",
          "true",
          "-1",
          "1e400",
          "99999999999999999999",
          "\"" + "x".repeat(70_000) + "\"",
          "null");

  private static final List<String> FIELDS =
      List.of(
          "message_id",
          "recipients",
          "recipient_id",
          "owner",
          "category",
          "comment",
          "welcome_channels",
          "form_fields",
          "version",
          "description",
          "trigger_type",
          "trigger_metadata",
          "actions",
          "exempt_roles",
          "content",
          "invites_disabled_until",
          "features",
          "safety_alerts_channel_id",
          "delete_message_seconds",
          "delete_message_days",
          "user_ids",
          "days",
          "include_roles",
          "username",
          "password",
          "new_password",
          "global_name",
          "email",
          "date_of_birth",
          "invite",
          "owner_token",
          "consent",
          "login",
          "token",
          "session_id_hashes",
          "avatar",
          "banner",
          "bio",
          "pronouns",
          "nickname",
          "note",
          "type",
          "friend_source_flags",
          "accent_color",
          "settings",
          "required_data_version",
          "theme",
          "status",
          "guild_folders",
          "guild_positions",
          "custom_status",
          "locale",
          "name",
          "icon",
          "and_query",
          "or_query",
          "sort",
          "after",
          "user_ids",
          "add",
          "roles",
          "channels",
          "system_channel_id",
          "afk_channel_id",
          "afk_timeout");

  static Stream<Endpoint> endpoints() {
    return ENDPOINTS.stream();
  }

  private static Answer send(Endpoint endpoint, String body) {
    return ADA.send(endpoint.method(), endpoint.path(), Optional.of(body), List.of());
  }

  private static void assertHarmless(String label, Answer answer) {
    assertTrue(answer.status() < 500, label + ": " + answer);
    assertTrue(
        answer.status() == 204 || answer.header("Content-Type").orElse("").contains("json"),
        label + ": " + answer);
    String text = answer.text();
    assertTrue(
        Stream.of("Exception", "SELECT ", "UPDATE ", "\tat ").noneMatch(text::contains),
        label + ": " + answer);
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void malformedBodiesAreRefused(Endpoint endpoint) {
    for (Bad bad : BODIES) {
      Answer answer = send(endpoint, bad.body());
      assertHarmless(bad.label(), answer);
      answer.expect(bad.status(), bad.code());
    }
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void wrongValuesAreRefusedOrHarmless(Endpoint endpoint) {
    for (String field : FIELDS) {
      for (String value : VALUES) {
        String body = "{\"" + field + "\":" + value + "}";
        assertHarmless(endpoint + " " + field, send(endpoint, body));
      }
    }
    ADA.get("/users/@me").expect(200);
  }

  @Test
  void anOversizeBodyIsRefusedInJson() {
    String body = "{\"bio\":\"" + "x".repeat(FormReader.BODY_BYTES_MAX) + "\"}";
    send(new Endpoint("PATCH", "/users/@me"), body).expect(413, 40005);
  }

  @Test
  void anOversizeBodyWithoutALengthIsRefusedInJson() throws Exception {
    byte[] body = ("{\"bio\":\"" + "x".repeat(FormReader.BODY_BYTES_MAX) + "\"}").getBytes(UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(SERVER.url() + "/api/v10/users/@me"))
            .header("Authorization", ADA.token())
            .method("PATCH", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(UTF_8));
      assertEquals(413, answer.statusCode());
      assertTrue(answer.body().contains("40005"), answer.body());
    }
  }

  /** A client that offers HTTP/2 on a plain connection is served in 1.1, whatever it sends. */
  @Test
  void aBodyIsReadThoughAnUpgradeIsOffered() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(SERVER.url() + "/api/v10/users/@me"))
            .header("Authorization", ADA.token())
            .method("PATCH", BodyPublishers.ofString("{\"bio\":\"" + "x".repeat(2_000_000) + "\"}"))
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(Version.HTTP_2).build()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(UTF_8));
      assertEquals(Version.HTTP_1_1, answer.version());
      assertEquals(400, answer.statusCode(), answer.body());
    }
  }

  @Test
  void unknownPathsAndMethodsAreAnsweredInJson() {
    for (String path : List.of("/nothing", "/users/@me/nothing", "/auth", "/guildhall/x", "/%00")) {
      Answer answer = ADA.get(path);
      assertHarmless(path, answer);
      answer.expect(404, 0);
    }
    Answer method = ADA.delete("/users/@me");
    assertHarmless("DELETE /users/@me", method);
    method.expect(405, 0);
    for (String id : List.of("abc", "-1", "99999999999999999999", "1.5", "%00", "1'--")) {
      Answer answer = ADA.get("/users/" + id);
      assertHarmless(id, answer);
      answer.expect(400, 50035);
    }
  }

  @Test
  void anyContentTypeIsReadAsJson() {
    Answer answer =
        ADA.send(
            "PATCH",
            "/users/@me",
            Optional.of("{\"global_name\":\"Typed\"}"),
            List.of("Content-Type", "text/plain;charset=UTF-8"));
    assertEquals("Typed", answer.expect(200).field("global_name"));
    assertHarmless(
        "no type at all",
        ADA.send("PATCH", "/users/@me", Optional.of("x=1"), List.of("Content-Type", "a/b")));
  }

  @Test
  void badTokensAreRefused() {
    for (String token :
        List.of(
            "",
            "Bot",
            "Bot ",
            "Bearer ",
            "null",
            "eyJ.eyJ.x",
            "MTIz.MTIz.x",
            "Basic YTpi",
            "x".repeat(4_000))) {
      Answer answer =
          SERVER
              .client()
              .send("GET", "/users/@me", Optional.empty(), List.of("Authorization", token));
      assertHarmless(token, answer);
      answer.expect(401, 0);
    }
  }
}
