package chat.guildhall.server.http.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.TestingServer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Needs the web client in the application: not for a build with {@code -Dweb.skip} alone. */
class StaticClientIT {
  private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

  @Test
  void givesThePageForEveryAddressOfTheClient() {
    for (String path : List.of("//", "//channels/@me", "//owner?token=x", "//invite/abc")) {
      Answer page = browse("GET", path).expect(200);
      assertEquals(Optional.of("text/html; charset=utf-8"), page.header("content-type"));
      assertEquals(Optional.of("no-cache"), page.header("cache-control"));
      assertTrue(page.text().contains("<div id=\"root\">"), page.toString());
    }
  }

  @Test
  void keepsHashedNamesForAYearAndSendsThemCompressed() {
    Answer plain = browse("GET", script()).expect(200);
    Answer packed = get(script(), List.of("Accept-Encoding", "gzip")).expect(200);

    assertTrue(plain.header("cache-control").orElse("").contains("immutable"), plain.request());
    assertEquals(Optional.of("gzip"), packed.header("content-encoding"));
    assertTrue(packed.response().body().length * 2 < plain.response().body().length);
  }

  @Test
  void answersAKnownEtagWithoutABody() {
    String etag = browse("GET", "//").header("etag").orElseThrow();

    assertEquals(0, get("//", List.of("If-None-Match", etag)).expect(304).response().body().length);
  }

  @Test
  void allowsNoForeignScriptAndNoFrame() {
    String policy = browse("GET", "//").header("content-security-policy").orElseThrow();

    assertTrue(policy.contains("default-src 'none'; script-src 'self';"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertEquals(Optional.of("nosniff"), browse("GET", "//").header("x-content-type-options"));
  }

  @Test
  void putsNoStrangeHostIntoThePolicy() {
    Answer page = get("//", List.of("X-Forwarded-Host", "evil.example; script-src *"));

    assertFalse(page.header("content-security-policy").orElseThrow().contains("evil"));
  }

  @Test
  void keepsThePageFromOtherPathsAndMethods() {
    for (String path : List.of("//api/nope", "//api/v10/nope", "//avatars/1/x.png", "//assets/x")) {
      Answer answer = browse("GET", path).expect(404, 0);
      assertEquals("404: Not Found", answer.field("message"));
    }
    browse("POST", "//channels/@me").expect(404, 0);
  }

  @Test
  void servesNoFileFromOutside() {
    for (String path :
        List.of(
            "//..%2fapplication.properties",
            "//%2e%2e/application.properties",
            "//assets/..%2f" + "..%2fapplication.properties",
            "//.guildhall-sources")) {
      Answer answer = browse("GET", path);
      assertFalse(answer.text().contains("quarkus"), answer.toString());
    }
  }

  private static String script() {
    Matcher matcher = SCRIPT.matcher(browse("GET", "//").text());
    assertTrue(matcher.find());
    return "/" + matcher.group(1);
  }

  private static Answer browse(String method, String path) {
    return TestingServer.shared()
        .client()
        .send(method, path, Optional.empty(), List.of("Accept", "text/html"));
  }

  private static Answer get(String path, List<String> headers) {
    return TestingServer.shared().client().send("GET", path, Optional.empty(), headers);
  }
}
