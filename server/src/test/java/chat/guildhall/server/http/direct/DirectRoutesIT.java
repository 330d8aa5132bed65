package chat.guildhall.server.http.direct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The short way and the ordinary one answer alike, and each call finds one of them. */
class DirectRoutesIT {
  private static final TestingServer SERVER = TestingServer.shared();
  private static final TestingClient ADA = SERVER.register("direct");
  private static final String CHANNEL = ADA.firstTextChannel(ADA.createGuild("Direct"));
  private static final String MESSAGES = "/channels/" + CHANNEL + "/messages";

  @Test
  void everyVersionOfThePathIsServed() {
    for (String api : List.of("//api", "//api/v9", "//api/v10")) {
      Answer posted = ADA.post(api + MESSAGES, Map.of("content", "by " + api)).expect(200);
      Answer page = ADA.get(api + MESSAGES + "?limit=1").expect(200);
      assertEquals(posted.id(), page.json().path(0).path("id").asText());
    }
    ADA.post("/" + MESSAGES, Map.of("content", "no API")).expect(404);
  }

  @Test
  void refusalsAreThoseOfEveryEndpoint() {
    Map<String, String> body = Map.of("content", "x");
    SERVER.client().post(MESSAGES, body).expect(401, 0);
    ADA.as("eyJ.eyJ.x").get(MESSAGES).expect(401, 0);
    ADA.post("/channels/abc/messages", body).expect(400, 50035);
    ADA.get("/channels/99999999999999999999/messages").expect(400, 50035);
    ADA.get("/channels/1/messages").expect(404, 10003);
    SERVER.register("stranger").post(MESSAGES, body).expect(403, 50001);
    ADA.post(MESSAGES, Map.of("content", "x".repeat(2_001))).expect(400, 50035);
    ADA.send("POST", MESSAGES, Optional.of("{\"content\":"), List.of()).expect(400, 50109);
    ADA.get(MESSAGES + "?limit=0").expect(400, 50035);
    ADA.get(MESSAGES + "?limit=%30").expect(400, 50035);
  }

  @Test
  void anAnswerCarriesTheHeadersOfEveryEndpoint() {
    List<String> origin = List.of("Origin", "https://elsewhere.example");
    Answer page = ADA.send("GET", MESSAGES, Optional.empty(), origin).expect(200);
    assertEquals("application/json", page.header("Content-Type").orElseThrow());
    assertEquals(
        "https://elsewhere.example", page.header("Access-Control-Allow-Origin").orElseThrow());
    assertTrue(page.header("X-RateLimit-Bucket").isPresent());
    Answer refused = ADA.send("GET", "/channels/1/messages", Optional.empty(), origin).expect(404);
    assertTrue(refused.header("Access-Control-Allow-Origin").isPresent());
    assertTrue(refused.header("X-RateLimit-Remaining").isPresent());
  }

  @Test
  void whatIsUnusualGoesTheOrdinaryWay() throws Exception {
    assertEquals(200, post("application/json", "{\"content\":\"chunked\"}", false));
    String multipart =
        "--b\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n"
            + "{\"content\":\"parts\"}\r\n--b--\r\n";
    assertEquals(200, post("multipart/form-data; boundary=b", multipart, true));
    assertEquals(200, post("text/plain", "{\"content\":\"typed otherwise\"}", true));
    ADA.send("HEAD", MESSAGES, Optional.empty(), List.of()).expect(200);
    Answer page = ADA.get(MESSAGES + "?limit=3").expect(200);
    assertEquals("typed otherwise", page.json().path(0).path("content").asText());
    assertEquals("parts", page.json().path(1).path("content").asText());
    assertEquals("chunked", page.json().path(2).path("content").asText());
  }

  private static int post(String type, String body, boolean withLength)
      throws IOException, InterruptedException {
    byte[] bytes = body.getBytes(UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(SERVER.url() + "/api/v10" + MESSAGES))
            .header("Authorization", ADA.token())
            .header("Content-Type", type)
            .POST(
                withLength
                    ? BodyPublishers.ofByteArray(bytes)
                    : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(UTF_8));
      return answer.statusCode();
    }
  }
}
