package chat.guildhall.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProbeIT {
  @Test
  void saysThatItServesAndLives() {
    TestingClient client = TestingServer.shared().client();

    assertEquals("ok\n", client.get("//healthz").expect(200).text());
    client.get("//livez").expect(200);
  }

  @Test
  void showsMetricsToLoopbackButNotThroughAProxy() {
    TestingClient client = TestingServer.shared().client();
    List<String> forwarded = List.of("X-Forwarded-For", "192.0.2.7");

    assertTrue(client.get("//metrics").expect(200).text().contains("# TYPE jvm_"));
    client.send("GET", "//metrics", Optional.empty(), forwarded).expect(403);
  }

  @Test
  void showsMetricsToTheBearerOfTheToken() {
    try (TestingServer server = TestingServer.start(Map.of("GUILDHALL_METRICS_TOKEN", "let-me"))) {
      List<String> right =
          List.of("X-Forwarded-For", "192.0.2.7", "Authorization", "Bearer let-me");
      List<String> wrong =
          List.of("X-Forwarded-For", "192.0.2.7", "Authorization", "Bearer let-us");

      server.client().send("GET", "//metrics", Optional.empty(), right).expect(200);
      server.client().send("GET", "//metrics", Optional.empty(), wrong).expect(403);
    }
  }

  @Test
  void hidesTheFrameworksOwnRoutes() {
    for (String path : List.of("//q/metrics", "//q/health", "//q/dev", "//q/openapi")) {
      Answer answer = TestingServer.shared().client().get(path);
      assertEquals(404, answer.status(), answer.toString());
    }
  }
}
