package chat.guildhall.server.http.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimitsIT {
  @Test
  void whoCallsTooOftenIsToldWhenToComeBack() {
    try (TestingServer server = TestingServer.start(Map.of("GUILDHALL_RATE_LIMITS", "on"))) {
      TestingClient ada = server.register("often");
      Map<String, Object> change = Map.of("global_name", "Ada");
      Answer first = ada.patch("/users/@me", change).expect(200);
      assertEquals("10", first.header("X-RateLimit-Limit").orElseThrow());
      assertEquals("9", first.header("X-RateLimit-Remaining").orElseThrow());
      for (int i = 1; i < RatePolicy.ME_CHANGE.calls(); i++) {
        ada.patch("/users/@me", change).expect(200);
      }
      Answer refused = ada.patch("/users/@me", change).expect(429);
      assertEquals("0", refused.header("X-RateLimit-Remaining").orElseThrow());
      assertEquals("user", refused.header("X-RateLimit-Scope").orElseThrow());
      assertEquals(first.header("X-RateLimit-Bucket"), refused.header("X-RateLimit-Bucket"));
      assertTrue(Long.parseLong(refused.header("Retry-After").orElseThrow()) >= 1);
      JsonNode body = refused.json();
      assertEquals("You are being rate limited.", body.path("message").asText());
      assertTrue(body.path("retry_after").asDouble() > 0);
      assertFalse(body.path("global").asBoolean(true));
      server.register("calm").patch("/users/@me", change).expect(200);
    }
  }

  @Test
  void headersAreOnEveryAnswerAndLimitsAreLiftedForTests() {
    TestingClient anyone = TestingServer.shared().client();
    for (int i = 0; i < 100; i++) {
      anyone.get("/guildhall/usernames/somebody").expect(200);
    }
    assertCounted(anyone.get("/guildhall/instance").expect(200));
    assertCounted(anyone.get("/users/@me").expect(401));
    assertCounted(anyone.as("eyJ.eyJ.x").get("/users/@me").expect(401));
    assertCounted(anyone.get("/nothing/like/it").expect(404));
    assertCounted(anyone.delete("/auth/login").expect(405));
    assertCounted(anyone.get("/users/abc").expect(401));
    assertCounted(anyone.get("/ping").expect(200));
    assertCounted(anyone.get("//ping").expect(200));
    assertCounted(anyone.get("//.well-known/spacebar/client").expect(200));
    assertCounted(anyone.get("//api/v9/policies/instance/domains").expect(200));
    assertCounted(anyone.get("//api/users/@me").expect(401));
  }

  private static void assertCounted(Answer answer) {
    for (String header : List.of("Limit", "Remaining", "Reset", "Reset-After", "Bucket")) {
      assertEquals(
          1,
          answer.response().headers().allValues("X-RateLimit-" + header).size(),
          header + answer);
    }
  }

  @Test
  void whoReachesNoEndpointIsCountedToo() {
    try (TestingServer server = TestingServer.start(Map.of("GUILDHALL_RATE_LIMITS", "on"))) {
      TestingClient anyone = server.client();
      for (String path : List.of("/users/@me", "/nothing/like/it", "/ping")) {
        assertTrue(countsDown(anyone, path), path);
      }
      Map<String, Object> guild = Map.of("name", "Nobody's");
      for (int i = 0; i < RatePolicy.GUILD_CREATE.calls(); i++) {
        anyone.post("/guilds", guild).expect(401);
      }
      Answer refused = anyone.post("/guilds", guild).expect(429);
      assertEquals("0", refused.header("X-RateLimit-Remaining").orElseThrow());
      assertTrue(Long.parseLong(refused.header("Retry-After").orElseThrow()) >= 1);
      assertTrue(refused.json().path("retry_after").asDouble() > 0, refused.toString());
    }
  }

  /** Whether a call leaves one call less than the one before; a period may end in between. */
  private static boolean countsDown(TestingClient anyone, String path) {
    long before = remaining(anyone, path);
    for (int i = 0; i < RatePolicy.READ.calls(); i++) {
      long now = remaining(anyone, path);
      if (now == before - 1) {
        return true;
      }
      before = now;
    }
    return false;
  }

  private static long remaining(TestingClient anyone, String path) {
    return Long.parseLong(anyone.get(path).header("X-RateLimit-Remaining").orElseThrow());
  }

  @Test
  void anyOriginMayCallButNeverWithCredentials() {
    TestingClient anyone = TestingServer.shared().client();
    List<String> preflight =
        List.of(
            "Origin", "https://elsewhere.example",
            "Access-Control-Request-Method", "PATCH",
            "Access-Control-Request-Headers", "authorization,x-super-properties");
    Answer allowed = anyone.send("OPTIONS", "/users/@me", Optional.empty(), preflight).expect(204);
    assertEquals(
        "https://elsewhere.example", allowed.header("Access-Control-Allow-Origin").orElseThrow());
    assertEquals(
        "authorization,x-super-properties",
        allowed.header("Access-Control-Allow-Headers").orElseThrow());
    Answer real =
        anyone
            .send(
                "GET",
                "/users/@me",
                Optional.empty(),
                List.of("Origin", "https://elsewhere.example"))
            .expect(401);
    assertEquals(
        "https://elsewhere.example", real.header("Access-Control-Allow-Origin").orElseThrow());
    assertTrue(real.header("Access-Control-Allow-Credentials").isEmpty());
  }
}
