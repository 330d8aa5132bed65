package chat.guildhall.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.TestingBot;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opcodes beyond identify, resume and presence, over real sockets. */
class OpcodesIT {
  private final TestingServer server = TestingServer.shared();
  private final TestingClient ada = server.register("ada");

  private static Map<String, Object> wholeList(String channel) {
    return Map.of("channels", Map.of(channel, List.of(List.of(0, 99))));
  }

  @Test
  void listsOfSeveralGuildsAreWatchedAtOnce() {
    String first = ada.createGuild("First");
    String second = ada.createGuild("Second");
    TestingClient bob = server.register("bob");
    String hidden = bob.createGuild("Not hers");
    try (TestingGateway gateway = ada.listen()) {
      gateway.send(
          37,
          Map.of(
              "subscriptions",
              Map.of(
                  first, wholeList(ada.firstTextChannel(first)),
                  hidden, wholeList(bob.firstTextChannel(hidden)),
                  second, wholeList(ada.firstTextChannel(second)))));
      for (String guild : List.of(first, second)) {
        JsonNode list =
            gateway.await(
                "GUILD_MEMBER_LIST_UPDATE", data -> data.path("guild_id").asText().equals(guild));
        assertEquals("SYNC", list.at("/ops/0/op").asText());
        assertEquals(ada.userId(), list.at("/ops/0/items/1/member/user/id").asText());
      }
      // Who joins later is told too: the list is followed, that of the other guild is not.
      bob.join(ada.invite(ada.firstTextChannel(second)));
      gateway.await("GUILD_MEMBER_LIST_UPDATE", data -> data.path("member_count").asInt() == 2);
      assertTrue(
          gateway.heard("GUILD_MEMBER_LIST_UPDATE").stream()
              .noneMatch(data -> data.path("guild_id").asText().equals(hidden)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":37,\"d\":{}}",
        "{\"op\":37,\"d\":{\"subscriptions\":[]}}",
        "{\"op\":37,\"d\":{\"subscriptions\":{\"x\":{\"channels\":{}}}}}",
        "{\"op\":37,\"d\":{\"subscriptions\":{\"1\":{\"channels\":{\"2\":[[0]]}}}}}",
        "{\"op\":37,\"d\":{\"subscriptions\":{\"1\":{\"channels\":{\"2\":[[-1,9]]}}}}}",
        "{\"op\":37,\"d\":7}",
        "{\"op\":4,\"d\":{\"guild_id\":\"abc\",\"channel_id\":null}}",
        "{\"op\":4,\"d\":{\"guild_id\":1,\"channel_id\":\"-5\"}}",
        "{\"op\":4,\"d\":{\"guild_id\":1,\"self_mute\":\"perhaps\"}}",
        "{\"op\":4,\"d\":{\"guild_id\":99999999999999999999}}",
        "{\"op\":4,\"d\":null}",
        "{\"op\":4,\"d\":[]}"
      })
  void whatCannotBeReadClosesTheSocket(String payload) {
    try (TestingGateway gateway = ada.listen()) {
      gateway.sendText(payload);
      assertEquals(4002, gateway.awaitClose());
    }
  }

  @Test
  void aVoiceStateIsReadAsLibrariesSendIt() {
    String guild = ada.createGuild("Quiet");
    try (TestingGateway gateway = ada.listen()) {
      gateway.sendText(
          "{\"op\":4,\"d\":{\"guild_id\":"
              + guild
              + ",\"channel_id\":null,\"self_mute\":false,\"self_deaf\":true}}");
      gateway.sendText("{\"op\":4,\"d\":{\"guild_id\":\"" + guild + "\",\"channel_id\":\"5\"}}");
      gateway.sendText("{\"op\":4,\"d\":{\"guild_id\":null,\"channel_id\":null}}");
      gateway.heartbeat();
      String message = ada.sendMessage(ada.firstTextChannel(guild), "still here");
      gateway.await("MESSAGE_CREATE", data -> data.path("id").asText().equals(message));
      assertTrue(gateway.heard("VOICE_STATE_UPDATE").isEmpty());
    }
  }

  @Test
  void beforeItIsIdentifiedNobodyDoesAnything() {
    for (int op : new int[] {3, 4, 8, 14, 37}) {
      try (TestingGateway gateway = ada.gateway()) {
        gateway.send(op, Map.of("guild_id", "1"));
        assertEquals(4003, gateway.awaitClose());
      }
    }
  }

  @Test
  void aBotsSubscriptionsAreWithoutEffect() {
    String guild = ada.createGuild("Robots");
    TestingBot bot = TestingBot.make(ada, TestingClient.uniqueName("op")).join(ada, guild, 0);
    try (TestingGateway gateway = ada.gateway()) {
      gateway.identifyBot(bot.token(), 1);
      gateway.await("GUILD_CREATE");
      gateway.send(
          37, Map.of("subscriptions", Map.of(guild, wholeList(ada.firstTextChannel(guild)))));
      gateway.heartbeat();
      assertTrue(gateway.heard("GUILD_MEMBER_LIST_UPDATE").isEmpty());
    }
  }

  @Test
  void aServerThatStopsAsksEverybodyToComeBack() {
    try (TestingServer own = TestingServer.start(Map.of())) {
      TestingClient eve = own.register("eve");
      String guild = eve.createGuild("Through a restart");
      TestingGateway plain = eve.listen();
      TestingGateway compressed = TestingGateway.connectCompressed(own);
      compressed.identify(eve.token());
      compressed.await("READY");
      assertEquals(0, own.stop());
      for (TestingGateway gateway : List.of(plain, compressed)) {
        int code = gateway.awaitClose();
        assertTrue(code != 1000 && code != 1001, "closed with " + code);
        gateway.awaitOp(7);
      }
      own.launch();
      try (TestingGateway again = eve.gateway()) {
        again.resume(eve.token(), plain);
        assertFalse(again.awaitOp(9).data().asBoolean(true));
        again.identify(eve.token());
        assertEquals(guild, again.await("READY").at("/guilds/0/id").asText());
      }
    }
  }

  @Test
  void whoIsSilentIsClosedAndWhoBeatsStays() throws Exception {
    // Long enough for a busy machine to open a session in, far shorter than what clients are told.
    Map<String, String> soon = Map.of("CHAT_GUILDHALL_GATEWAY_HEARTBEAT_INTERVAL_MS", "8000");
    try (TestingServer own = TestingServer.start(soon)) {
      TestingClient eve = own.register("eve");
      try (TestingGateway beating = eve.listen();
          TestingGateway silent = eve.listen()) {
        int interval = beating.awaitOp(10).data().path("heartbeat_interval").asInt();
        assertTrue(interval > 7_000 && interval <= 8_000, "interval " + interval);
        CompletableFuture<Integer> closed = CompletableFuture.supplyAsync(silent::awaitClose);
        beating.heartbeat();
        while (!closed.isDone()) {
          beatUnlessDone(beating, closed);
        }
        assertEquals(4009, closed.join());
        beating.heartbeat();
        try (TestingGateway again = eve.gateway()) {
          again.resume(eve.token(), silent);
          again.await("RESUMED");
        }
      }
    }
  }

  /** A beat a second, until the other socket is closed. */
  private static void beatUnlessDone(TestingGateway gateway, CompletableFuture<Integer> closed)
      throws InterruptedException, ExecutionException {
    try {
      int unused = closed.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException open) {
      gateway.heartbeat();
    }
  }
}
