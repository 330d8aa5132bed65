package chat.guildhall.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bots: intents, shards, content. */
class BotIT {
  private static final int GUILDS = 1;
  private static final int GUILD_MEMBERS = 1 << 1;
  private static final int GUILD_PRESENCES = 1 << 8;
  private static final int GUILD_MESSAGES = 1 << 9;
  private static final int MESSAGE_CONTENT = 1 << 15;
  private static final int ALL_PRIVILEGED_FLAGS = 1 << 12 | 1 << 14 | 1 << 18;

  private final TestingServer server = TestingServer.shared();
  private final TestingClient ada = server.register("ada");
  private final String guild = ada.createGuild("Workshop");
  private final String channel = ada.firstTextChannel(guild);
  private final String application =
      ada.post("/applications", Map.of("name", TestingClient.uniqueName("helper"))).ok().id();
  private final String token =
      ada.post("/applications/" + application + "/bot/reset", Map.of()).ok().field("token");

  private void grantAll() {
    ada.patch("/applications/" + application, Map.of("flags", ALL_PRIVILEGED_FLAGS)).ok();
  }

  private void addTo(String guildId) {
    ada.post(
            "/oauth2/authorize?client_id=" + application + "&scope=bot",
            Map.of("guild_id", guildId, "permissions", "0", "authorize", true))
        .ok();
  }

  private TestingGateway identify(int intents) {
    TestingGateway gateway = ada.gateway();
    gateway.identifyBot(token, intents);
    return gateway;
  }

  private void closes(int code, int intents) {
    TestingGateway gateway = identify(intents);
    assertEquals(code, gateway.awaitClose());
  }

  @Test
  void intentsThatDoNotExistOrWereNotGrantedAreRefused() {
    closes(4013, 1 << 30);
    closes(4014, GUILD_MEMBERS);
    closes(4014, GUILD_PRESENCES);
    closes(4014, MESSAGE_CONTENT);
    TestingGateway without = ada.gateway();
    without.identify(token);
    assertEquals(4013, without.awaitClose());
  }

  @Test
  void readyNamesGuildsThatThenCome() {
    addTo(guild);
    try (TestingGateway gateway = identify(GUILDS)) {
      JsonNode ready = gateway.await("READY");
      assertEquals(application, ready.path("application").path("id").asText());
      assertTrue(ready.path("user").path("bot").asBoolean());
      assertTrue(ready.path("guilds").path(0).path("unavailable").asBoolean());
      JsonNode created = gateway.await("GUILD_CREATE");
      assertEquals(guild, created.path("id").asText());
      assertEquals(1, created.path("members").size());
      assertEquals(0, gateway.heard("READY_SUPPLEMENTAL").size());
    }
  }

  @Test
  void aSmallGuildComesWholeWithThePresenceIntent() {
    grantAll();
    addTo(guild);
    try (TestingGateway person = ada.listen();
        TestingGateway gateway = identify(GUILDS | GUILD_MEMBERS | GUILD_PRESENCES)) {
      person.heartbeat();
      JsonNode created = gateway.await("GUILD_CREATE");
      assertEquals(2, created.path("members").size());
      assertEquals(2, created.path("member_count").asInt());
      person.send(3, Map.of("status", "idle", "activities", List.of(), "afk", true, "since", 1));
      JsonNode update =
          gateway.await("PRESENCE_UPDATE", data -> data.path("status").asText().equals("idle"));
      assertEquals(guild, update.path("guild_id").asText());
    }
  }

  @Test
  void contentIsForThoseWhoMayReadIt() {
    addTo(guild);
    try (TestingGateway blind = identify(GUILDS | GUILD_MESSAGES)) {
      blind.await("GUILD_CREATE");
      ada.sendMessage(channel, "not for you");
      assertEquals("", posted(blind).path("content").asText());
      String mention = "for you <@" + application + ">";
      ada.sendMessage(channel, mention);
      assertEquals(mention, posted(blind).path("content").asText());
    }
    grantAll();
    try (TestingGateway seeing = identify(GUILDS | GUILD_MESSAGES | MESSAGE_CONTENT)) {
      seeing.await("GUILD_CREATE");
      ada.sendMessage(channel, "for all");
      assertEquals("for all", posted(seeing).path("content").asText());
    }
  }

  /** The next message that somebody wrote: that of the bot's arrival may come at any time. */
  private static JsonNode posted(TestingGateway gateway) {
    return gateway.await("MESSAGE_CREATE", data -> data.path("type").asInt() == 0);
  }

  @Test
  void withoutAnIntentItsEventsAreNotHeard() {
    addTo(guild);
    try (TestingGateway deaf = identify(GUILDS)) {
      deaf.await("GUILD_CREATE");
      ada.sendMessage(channel, "unheard");
      ada.patch("/guilds/" + guild, Map.of("name", "Renamed")).ok();
      deaf.await("GUILD_UPDATE");
      assertEquals(List.of(), deaf.heard("MESSAGE_CREATE"));
    }
  }

  @Test
  void aShardHearsItsOwnGuilds() {
    List<String> guilds = new ArrayList<>(List.of(guild));
    for (int i = 0; i < 3; i++) {
      guilds.add(ada.createGuild("Shard " + i));
    }
    guilds.forEach(this::addTo);
    for (int shard = 0; shard < 2; shard++) {
      TestingGateway gateway = ada.gateway();
      gateway.identify(token, Map.of("intents", GUILDS, "shard", List.of(shard, 2)));
      JsonNode ready = gateway.await("READY");
      assertEquals(shard, ready.path("shard").path(0).asInt());
      List<String> told = new ArrayList<>();
      ready.path("guilds").forEach(entry -> told.add(entry.path("id").asText()));
      int own = shard;
      assertEquals(
          guilds.stream().filter(id -> (Long.parseLong(id) >> 22) % 2 == own).sorted().toList(),
          told.stream().sorted().toList());
      gateway.close();
    }
  }

  @Test
  void aNewTokenClosesTheOldOnesSessions() {
    try (TestingGateway gateway = identify(GUILDS)) {
      gateway.await("READY");
      ada.post("/applications/" + application + "/bot/reset", Map.of()).ok();
      assertEquals(4004, gateway.awaitClose());
    }
  }

  @Test
  void theBotsAddressSaysHowManySessionsAreLeft() {
    JsonNode answer = ada.as("Bot " + token).get("/gateway/bot").expect(200).json();
    assertEquals(1, answer.path("shards").asInt());
    assertEquals(1_000, answer.path("session_start_limit").path("total").asInt());
    assertFalse(answer.path("url").asText().endsWith("/"));
  }

  @Test
  void aDeletedApplicationIsGoneWithItsBot() {
    TestingClient bot = ada.as("Bot " + token);
    TestingClient bob = server.register("bob");
    ada.post(
            "/oauth2/authorize?client_id=" + application + "&scope=bot",
            Map.of("guild_id", guild, "permissions", "8", "authorize", true))
        .ok();
    String message = bot.sendMessage(channel, "I was here");
    bob.post("/applications/" + application + "/delete", Map.of()).expect(403, 20012);
    bot.post("/applications/" + application + "/delete", Map.of()).expect(403, 20001);
    try (TestingGateway own = identify(GUILDS);
        TestingGateway watching = ada.listen()) {
      own.await("READY");
      ada.post("/applications/" + application + "/delete", Map.of()).expect(204);
      assertEquals(4004, own.awaitClose());
      assertEquals(
          application, watching.await("GUILD_MEMBER_REMOVE").path("user").path("id").asText());
      watching.await("GUILD_ROLE_DELETE");
    }
    bot.get("/users/@me").expect(401);
    ada.get("/applications/" + application).expect(404, 10002);
    ada.get("/guilds/" + guild + "/members/" + application).expect(404, 10007);
    ada.post("/applications/" + application + "/bot/reset", Map.of()).expect(404, 10002);
    JsonNode kept =
        ada.get("/channels/" + channel + "/messages/" + message).expect(200).json().path("author");
    assertEquals(application, kept.path("id").asText());
    assertEquals("Deleted User", kept.path("global_name").asText());
  }
}
