package chat.guildhall.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Frame;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions of people through the real socket. */
class GatewayIT {
  private final TestingServer server = TestingServer.shared();
  private final TestingClient ada = server.register("ada");

  @Test
  void theAddressIsTheRequestsHostWithoutASlash() {
    String url = server.client().get("/gateway").expect(200).field("url");
    assertEquals(server.url().replace("http://", "ws://"), url);
    ada.get("/gateway/bot").expect(403, 20002);
    server.client().get("/gateway/bot").expect(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?v=10&encoding=json", "//?v=9", "/gateway?v=10", "?v=10", "/"})
  void everyPathThatClientsUseIsAnswered(String path) {
    String base = server.url().replace("http://", "ws://");
    try (TestingGateway gateway = TestingGateway.connect(base + path)) {
      JsonNode hello = gateway.awaitOp(10).data();
      int interval = hello.path("heartbeat_interval").asInt();
      assertTrue(interval > 35_000 && interval <= 41_250, "interval " + interval);
    }
  }

  @Test
  void readyTellsAPersonEverything() {
    String guild = ada.createGuild("Reading room");
    String channel = ada.firstTextChannel(guild);
    String message = ada.sendMessage(channel, "first");
    try (TestingGateway gateway = ada.gateway()) {
      gateway.identify(ada.token());
      JsonNode ready = gateway.await("READY");
      assertEquals(10, ready.path("v").asInt());
      assertEquals(ada.userId(), ready.path("user").path("id").asText());
      assertFalse(ready.path("session_id").asText().isEmpty());
      assertTrue(ready.path("resume_gateway_url").asText().startsWith("ws://"));
      assertEquals("normal", ready.path("session_type").asText());
      JsonNode told = ready.path("guilds").path(0);
      assertEquals(guild, told.path("id").asText());
      assertEquals(1, told.path("member_count").asInt());
      assertEquals(ada.userId(), told.path("members").path(0).path("user").path("id").asText());
      for (String array :
          List.of(
              "roles",
              "channels",
              "threads",
              "guild_scheduled_events",
              "emojis",
              "stickers",
              "voice_states",
              "members",
              "presences",
              "stage_instances")) {
        assertTrue(told.path(array).isArray(), array);
      }
      for (String array :
          List.of(
              "relationships",
              "private_channels",
              "presences",
              "users",
              "user_guild_settings",
              "connected_accounts",
              "experiments",
              "guild_experiments",
              "read_state",
              "merged_members",
              "sessions")) {
        assertTrue(ready.path(array).isArray(), array);
      }
      assertTrue(ready.path("user_settings").isObject());
      assertEquals(1, ready.path("sessions").size());
      assertEquals(message, lastMessageId(told, channel));
      JsonNode supplemental = gateway.await("READY_SUPPLEMENTAL");
      assertEquals(guild, supplemental.path("guilds").path(0).path("id").asText());
    }
  }

  private static String lastMessageId(JsonNode guild, String channel) {
    for (JsonNode found : guild.path("channels")) {
      if (found.path("id").asText().equals(channel)) {
        return found.path("last_message_id").asText();
      }
    }
    throw new AssertionError("no channel " + channel + " in " + guild);
  }

  @Test
  void heartbeatsAreAnsweredWithEveryKey() {
    try (TestingGateway gateway = ada.listen()) {
      gateway.send(1, gateway.sequence());
      Frame ack = gateway.awaitOp(11);
      assertTrue(ack.data().isObject());
    }
  }

  @Test
  void aCompressedSessionHearsTheSame() {
    String guild = ada.createGuild("Press");
    String channel = ada.firstTextChannel(guild);
    try (TestingGateway plain = ada.listen();
        TestingGateway compressed = TestingGateway.connectCompressed(server)) {
      compressed.identify(ada.token());
      compressed.await("READY");
      for (int i = 0; i < 50; i++) {
        ada.sendMessage(channel, "line " + i + " ä");
      }
      for (int i = 0; i < 50; i++) {
        String content = "line " + i + " ä";
        JsonNode one = plain.await("MESSAGE_CREATE");
        assertEquals(content, one.path("content").asText());
        assertEquals(one, compressed.await("MESSAGE_CREATE"));
      }
    }
  }

  @Test
  void manySessionsOfOnePersonAllHear() {
    String guild = ada.createGuild("Forty-five");
    String channel = ada.firstTextChannel(guild);
    List<TestingGateway> gateways = new ArrayList<>();
    try {
      for (int i = 0; i < 45; i++) {
        gateways.add(ada.listen());
      }
      String message = ada.sendMessage(channel, "to all of me");
      for (TestingGateway gateway : gateways) {
        assertEquals(message, gateway.await("MESSAGE_CREATE").path("id").asText());
      }
      gateways.getFirst().await("SESSIONS_REPLACE", sessions -> sessions.size() == 45);
    } finally {
      gateways.forEach(TestingGateway::close);
    }
  }

  @Test
  void aResumeReplaysWhatWasMissedOnceAndInOrder() throws InterruptedException {
    String guild = ada.createGuild("Gaps");
    String channel = ada.firstTextChannel(guild);
    TestingGateway first = ada.listen();
    List<String> sent = java.util.Collections.synchronizedList(new ArrayList<>());
    Thread poster =
        Thread.ofVirtual()
            .start(() -> {
              for (int i = 0; i < 200; i++) {
                sent.add(ada.sendMessage(channel, "post " + i));
              }
            });
    List<Frame> heard = new ArrayList<>();
    TestingGateway current = first;
    for (int turn = 0; turn < 5; turn++) {
      int target = 20 * (turn + 1);
      TestingGateway listening = current;
      listening.await("MESSAGE_CREATE", data -> !data.path("content").asText().isEmpty());
      while (sent.size() < target) {
        Thread.onSpinWait();
      }
      current.cut();
      heard.addAll(upTo(current));
      TestingGateway next = ada.gateway();
      next.resume(ada.token(), first.sessionId(), last(heard));
      next.await("RESUMED");
      current = next;
    }
    poster.join();
    String lastId = sent.getLast();
    List<String> ids = ids(heard);
    if (!ids.contains(lastId)) {
      current.await(
          "RESUMED".isEmpty() ? "" : "MESSAGE_CREATE",
          data -> data.path("id").asText().equals(lastId));
    }
    heard.addAll(upTo(current));
    current.close(1000);
    assertEquals(sent, ids(heard));
    List<Long> numbers = heard.stream().flatMap(frame -> frame.sequence().stream()).toList();
    for (int i = 1; i < numbers.size(); i++) {
      assertEquals(numbers.get(i - 1) + 1, numbers.get(i), "numbers rise by one: " + numbers);
    }
  }

  private static List<Frame> upTo(TestingGateway gateway) {
    return gateway.heard().stream().filter(frame -> frame.op() == 0).toList();
  }

  private static long last(List<Frame> heard) {
    return heard.getLast().sequence().orElseThrow();
  }

  private static List<String> ids(List<Frame> heard) {
    return heard.stream()
        .filter(frame -> frame.is("MESSAGE_CREATE"))
        .map(frame -> frame.data().path("id").asText())
        .toList();
  }

  @Test
  void aSessionThatWasClosedForGoodCannotBeResumed() {
    TestingGateway gateway = ada.listen();
    String session = gateway.sessionId();
    gateway.close(1000);
    assertEquals(1000, gateway.awaitClose());
    try (TestingGateway again = ada.gateway()) {
      again.resume(ada.token(), session, 1);
      assertFalse(again.awaitOp(9).data().asBoolean(true));
      again.identify(ada.token());
      again.await("READY");
    }
  }

  @Test
  void aSessionClosedWithAnotherCodeIsResumable() {
    TestingGateway gateway = ada.listen();
    gateway.heartbeat();
    long sequence = gateway.sequence();
    gateway.close(4000);
    gateway.awaitClose();
    try (TestingGateway again = ada.gateway()) {
      again.resume(ada.token(), gateway.sessionId(), sequence);
      again.await("RESUMED");
    }
  }

  @Test
  void nobodyResumesTheSessionOfAnother() {
    TestingClient bob = server.register("bob");
    try (TestingGateway gateway = ada.listen();
        TestingGateway thief = bob.gateway()) {
      thief.resume(bob.token(), gateway.sessionId(), gateway.sequence());
      assertFalse(thief.awaitOp(9).data().asBoolean(true));
    }
  }

  @Test
  void whoLeavesAGuildHearsNothingMoreOfIt() {
    TestingClient bob = server.register("bob");
    String guild = ada.createGuild("Door");
    String channel = ada.firstTextChannel(guild);
    String other = bob.createGuild("Bob's own");
    bob.join(ada.invite(channel));
    try (TestingGateway gateway = bob.listen()) {
      ada.delete("/guilds/" + guild + "/members/" + bob.userId()).expect(204);
      assertEquals(guild, gateway.await("GUILD_DELETE").path("id").asText());
      String secret = ada.sendMessage(channel, "he is gone");
      String seen = bob.sendMessage(bob.firstTextChannel(other), "here");
      gateway.await("MESSAGE_CREATE", data -> data.path("id").asText().equals(seen));
      assertTrue(
          gateway.heard("MESSAGE_CREATE").stream()
              .noneMatch(data -> data.path("id").asText().equals(secret)));
    }
  }

  @Test
  void whoJoinsHearsTheGuildAtOnce() {
    TestingClient bob = server.register("bob");
    String guild = ada.createGuild("Open house");
    String channel = ada.firstTextChannel(guild);
    try (TestingGateway gateway = bob.listen()) {
      bob.join(ada.invite(channel));
      JsonNode created = gateway.await("GUILD_CREATE");
      assertEquals(guild, created.path("id").asText());
      assertEquals(2, created.path("member_count").asInt());
      String message = ada.sendMessage(channel, "welcome");
      gateway.await("MESSAGE_CREATE", data -> data.path("id").asText().equals(message));
    }
  }

  @Test
  void aRevokedLoginIsClosedAtOnce() {
    try (TestingGateway gateway = ada.listen()) {
      ada.post("/auth/logout", Map.of()).ok();
      assertEquals(4004, gateway.awaitClose());
    }
  }
}
