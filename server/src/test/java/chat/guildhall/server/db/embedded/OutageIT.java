package chat.guildhall.server.db.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away under a running server, and comes back. */
class OutageIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path folder;

  private void postgres(String... arguments) {
    Path home = folder.resolve("data").resolve("postgres");
    Path cluster = home.resolve("18");
    List<String> command = new ArrayList<>();
    command.add(Binaries.in(home).program("pg_ctl").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("--silent", "--pgdata=" + cluster));
    Commands.Outcome outcome =
        Commands.run(DatabaseUser.of(cluster).command(command), cluster, LIMIT);
    assertTrue(outcome.succeeded(), outcome.output());
  }

  private static void awaitHealth(TestingServer server) {
    long until = System.nanoTime() + LIMIT.toNanos();
    while (server.client().get("//healthz").status() != 200) {
      assertTrue(System.nanoTime() < until, "the server does not recover");
    }
  }

  @Test
  void theServerRefusesCleanlyAndRecoversWithEverythingAcknowledged() throws Exception {
    try (TestingServer server = TestingServer.startWithData(folder, Map.of())) {
      TestingClient ada = server.register("ada");
      String guild = ada.createGuild("Lasting");
      String channel = ada.firstTextChannel(guild);
      String messages = "/channels/" + channel + "/messages";
      List<String> acknowledged = new ArrayList<>(List.of(ada.sendMessage(channel, "before")));
      try (TestingGateway gateway = ada.listen()) {
        postgres("stop", "--mode=immediate");
        server.client().get("//healthz").expect(503);
        server.client().get("//livez").expect(200);
        for (Answer refused :
            List.of(
                ada.get(messages),
                ada.get("/guilds/" + guild + "/invites"),
                ada.patch("/guilds/" + guild, Map.of("name", "Never")),
                ada.post("/guilds", Map.of("name", "Never")),
                server.client().post("/auth/login", Map.of("login", "x", "password", "y")),
                server.client().as("eyJ.eyJ.x").get("/users/@me").expect(401))) {
          JsonNode body = refused.json();
          assertTrue(body.path("message").isTextual() && body.path("code").isInt(), refused + "");
          assertTrue(!refused.text().contains("SQL") && !refused.text().contains("Exception"));
          assertTrue(refused.status() == 503 || refused.status() == 401, refused.toString());
        }
        gateway.heartbeat();
        Map<String, Object> body =
            Map.of("content", "meanwhile", "nonce", "once", "enforce_nonce", true);
        CompletableFuture<Answer> meanwhile =
            CompletableFuture.supplyAsync(() -> ada.post(messages, body));
        postgres("start", "--wait", "--log=" + folder.resolve("data/postgres/18/start.log"));
        awaitHealth(server);
        Answer answer = meanwhile.get(60, TimeUnit.SECONDS);
        acknowledged.add((answer.status() == 200 ? answer : ada.post(messages, body)).id());
        acknowledged.add(ada.sendMessage(channel, "after"));
        List<String> kept =
            ada.get(messages).expect(200).json().findValues("id").stream()
                .map(JsonNode::asText)
                .filter(acknowledged::contains)
                .toList();
        assertEquals(acknowledged.reversed(), kept);
        for (String id : acknowledged.subList(1, acknowledged.size())) {
          gateway.await("MESSAGE_CREATE", data -> data.path("id").asText().equals(id));
        }
        assertEquals("Lasting", ada.get("/guilds/" + guild).expect(200).field("name"));
        for (int i = 0; i < 40; i++) {
          ada.get("/guilds/" + guild + "/invites").expect(200);
        }
      }
    }
  }
}
