package chat.guildhall.server.dm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.Frame;
import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingBot;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectMessageIT {
  private static final int DIRECT_MESSAGES = 1 << 12;

  private final Room room = Room.open();
  private final TestingClient ada = room.owner();
  private final TestingClient bob = room.guest();

  @Test
  void theOtherSideHearsOfAChannelWithTheFirstMessage() {
    try (TestingGateway adas = ada.listen();
        TestingGateway bobs = bob.listen()) {
      JsonNode channel = open(ada, bob).json();
      String id = channel.path("id").asText();
      assertEquals(1, channel.path("type").asInt());
      assertEquals(bob.userId(), channel.path("recipients").path(0).path("id").asText());
      assertTrue(channel.path("last_message_id").isNull());
      assertFalse(channel.has("name"));
      assertEquals(channel, adas.await("CHANNEL_CREATE"));
      assertEquals(id, open(ada, bob).id(), "there is one channel for two people");

      String message = ada.sendMessage(id, "hello");
      JsonNode event = bobs.await("MESSAGE_CREATE");
      assertEquals(message, event.path("id").asText());
      assertFalse(event.has("guild_id"));
      assertFalse(event.has("member"));
      List<String> heard =
          bobs.heard().stream()
              .filter(frame -> frame.is("CHANNEL_CREATE") || frame.is("MESSAGE_CREATE"))
              .map(DirectMessageIT::summary)
              .toList();
      assertEquals(List.of("1 of " + ada.userId(), message), heard);
      assertEquals(message, adas.await("MESSAGE_CREATE").path("id").asText());
      assertEquals(id, open(bob, ada).id());
      ada.get("/channels/" + id).expect(200);
      TestingServer.shared().register("eve").get("/channels/" + id).expect(403, 50001);
    }
  }

  @Test
  void messagesDoWhatTheyDoInGuilds() {
    String id = open(ada, bob).id();
    String path = "/channels/" + id + "/messages";
    Map<String, Object> body = Map.of("content", "first", "nonce", "n1", "enforce_nonce", true);
    String first = ada.post(path, body).expect(200).id();
    assertEquals(first, ada.post(path, body).expect(200).id());
    try (TestingGateway bobs = bob.listen();
        TestingGateway adas = ada.listen()) {
      ada.post("/channels/" + id + "/typing", Map.of()).expect(204);
      JsonNode typing = bobs.await("TYPING_START");
      assertEquals(ada.userId(), typing.path("user_id").asText());
      assertFalse(typing.has("guild_id"));

      Map<String, Object> reference = Map.of("message_id", first);
      JsonNode reply =
          bob.post(path, Map.of("content", "second", "message_reference", reference)).ok().json();
      assertEquals("first", reply.path("referenced_message").path("content").asText());
      assertFalse(reply.path("message_reference").has("guild_id"));
      adas.await("MESSAGE_CREATE", d -> d.path("id").equals(reply.path("id")));

      ada.patch(path + "/" + first, Map.of("content", "changed")).expect(200);
      assertEquals("changed", bobs.await("MESSAGE_UPDATE").path("content").asText());
      bob.patch(path + "/" + first, Map.of("content", "not mine")).expect(403, 50005);
      bob.delete(path + "/" + first).expect(403, 50003);
      bob.post(path + "/bulk-delete", Map.of("messages", List.of(first))).expect(403, 50003);
      ada.delete(path + "/" + first).expect(204);
      JsonNode gone = bobs.await("MESSAGE_DELETE");
      assertEquals(first, gone.path("id").asText());
      assertFalse(gone.has("guild_id"));
      assertEquals(1, bob.get(path + "?limit=10").expect(200).json().size());
      assertEquals(0, bob.get(path + "?before=" + first).expect(200).json().size());
      assertEquals(1, bob.get(path + "?around=" + first).expect(200).json().size());
      ada.get(path + "/" + reply.path("id").asText()).expect(200);
    }
    ada.post("/channels/" + id + "/invites", Map.of()).expect(403, 50003);
    ada.patch("/channels/" + id, Map.of("name", "x")).expect(403, 50003);
  }

  @Test
  void closingIsOneSidedAndAMessageOpensAgain() {
    String id = open(ada, bob).id();
    ada.sendMessage(id, "hello");
    try (TestingGateway bobs = bob.listen();
        TestingGateway adas = ada.listen()) {
      bob.delete("/channels/" + id).expect(200);
      assertEquals(id, bobs.await("CHANNEL_DELETE").path("id").asText());
      assertEquals(List.of(), channels(bob));
      assertEquals(List.of(id), channels(ada));
      assertEquals(0, ready(bob).path("private_channels").size());

      String message = ada.sendMessage(id, "are you there?");
      assertEquals(id, bobs.await("CHANNEL_CREATE").path("id").asText());
      assertEquals(message, bobs.await("MESSAGE_CREATE").path("id").asText());
      assertEquals(List.of(id), channels(bob));
      assertEquals(0, adas.heard("CHANNEL_DELETE").size());

      bob.delete("/channels/" + id).expect(200);
      bobs.await("CHANNEL_DELETE");
      assertEquals(id, open(bob, ada).id());
      assertEquals(id, bobs.await("CHANNEL_CREATE").path("id").asText());
      assertEquals(2, bob.get("/channels/" + id + "/messages").expect(200).json().size());
    }
  }

  @Test
  void everyMessageCallsTheOtherUntilItIsRead() {
    String id = open(ada, bob).id();
    ada.sendMessage(id, "one");
    String second = ada.sendMessage(id, "two");
    JsonNode state = readState(bob, id);
    assertEquals(2, state.path("mention_count").asInt());
    assertEquals(0, readState(ada, id).path("mention_count").asInt());
    bob.post("/channels/" + id + "/messages/" + second + "/ack", Map.of()).expect(200);
    assertEquals(0, readState(bob, id).path("mention_count").asInt());
    ada.sendMessage(id, "three");
    bob.sendMessage(id, "my own message reads it");
    assertEquals(0, readState(bob, id).path("mention_count").asInt());
    assertEquals(1, readState(ada, id).path("mention_count").asInt());
  }

  @Test
  void strangersAreNotWrittenTo() {
    TestingClient stranger = TestingServer.shared().register("stranger");
    String id = open(stranger, ada).id();
    stranger.post("/channels/" + id + "/messages", Map.of("content", "buy")).expect(403, 50007);
    stranger.post("/channels/" + id + "/typing", Map.of()).expect(403, 50007);
    assertEquals(List.of(), channels(ada));
    stranger.join(ada.invite(room.channel()));
    stranger.sendMessage(id, "hello, neighbour");
    assertEquals(List.of(id), channels(ada));
  }

  @Test
  void friendsWriteWithoutAGuildAndNobodyOverABlock() {
    TestingClient kim = TestingServer.shared().register("kim");
    TestingClient lee = TestingServer.shared().register("lee");
    String id = open(kim, lee).id();
    String path = "/channels/" + id + "/messages";
    kim.post(path, Map.of("content", "hello")).expect(403, 50007);
    kim.put("/users/@me/relationships/" + lee.userId(), Map.of()).ok();
    lee.put("/users/@me/relationships/" + kim.userId(), Map.of()).ok();
    kim.post(path, Map.of("content", "hello")).expect(200);
    lee.put("/users/@me/relationships/" + kim.userId(), Map.of("type", 2)).ok();
    kim.post(path, Map.of("content", "hello?")).expect(403, 50007);
    lee.post(path, Map.of("content", "no")).expect(403, 50007);
    assertEquals(1, kim.get(path).expect(200).json().size());
    String neighbours = open(ada, bob).id();
    bob.put("/users/@me/relationships/" + ada.userId(), Map.of("type", 2)).ok();
    ada.post("/channels/" + neighbours + "/messages", Map.of("content", "x")).expect(403, 50007);
  }

  @Test
  void aGuildCanBeShutToDirectMessages() {
    String id = open(ada, bob).id();
    String path = "/channels/" + id + "/messages";
    bob.patch("/users/@me/settings", Map.of("restricted_guilds", List.of(room.guild()))).ok();
    ada.post(path, Map.of("content", "hello")).expect(403, 50007);
    bob.sendMessage(id, "I may write to you");
    bob.patch("/users/@me/settings", Map.of("restricted_guilds", List.of())).ok();
    ada.post(path, Map.of("content", "hello")).expect(200);
    String actions = "/guilds/" + room.guild() + "/incident-actions";
    String until = Instant.now().plusSeconds(600).toString();
    ada.put(actions, Map.of("dms_disabled_until", until)).ok();
    bob.post(path, Map.of("content", "hello")).expect(403, 50007);
    ada.put(actions, Map.of("dms_disabled_until", Instant.EPOCH.toString())).ok();
    bob.post(path, Map.of("content", "hello")).expect(200);
  }

  @Test
  void aBotHearsOfAChannelWithItsMessages() {
    TestingBot bot = TestingBot.make(ada, "Courier").join(ada, room.guild(), 0);
    TestingClient robot = bot.client(TestingServer.shared());
    String id = robot.post("/users/@me/channels", Map.of("recipient_id", bob.userId())).ok().id();
    try (TestingGateway bobs = bob.listen()) {
      String greeting = robot.sendMessage(id, "beep");
      assertEquals(id, bobs.await("CHANNEL_CREATE").path("id").asText());
      assertEquals(greeting, bobs.await("MESSAGE_CREATE").path("id").asText());
    }
    try (TestingGateway bots = robot.gateway()) {
      bots.identifyBot(bot.token(), DIRECT_MESSAGES);
      assertEquals(0, bots.await("READY").path("private_channels").size());
      bob.sendMessage(id, "boop");
      assertEquals(id, bots.await("CHANNEL_CREATE").path("id").asText());
      assertEquals("boop", bots.await("MESSAGE_CREATE").path("content").asText());
      bob.sendMessage(id, "again");
      bots.await("MESSAGE_CREATE");
      assertEquals(1, bots.heard("CHANNEL_CREATE").size());
    }
    Map<String, Object> two = Map.of("recipients", List.of(ada.userId(), bob.userId()));
    robot.post("/users/@me/channels", two).expect(403, 20001);
  }

  @Test
  void oddRecipientsAreRefused() {
    String path = "/users/@me/channels";
    ada.post(path, Map.of()).expect(400, 50033);
    ada.post(path, Map.of("recipient_id", ada.userId())).expect(400, 50033);
    ada.post(path, Map.of("recipient_id", "1")).expect(404, 10013);
    ada.post(path, Map.of("recipients", List.of("x"))).expect(400, 50035);
    ada.put("/channels/" + room.channel() + "/recipients/" + bob.userId(), Map.of())
        .expect(400, 50024);
  }

  private static String summary(Frame frame) {
    return frame.is("CHANNEL_CREATE")
        ? frame.data().path("type").asText()
            + " of "
            + frame.data().path("recipients").path(0).path("id").asText()
        : frame.data().path("id").asText();
  }

  private static Answer open(TestingClient who, TestingClient other) {
    return who.post("/users/@me/channels", Map.of("recipient_id", other.userId())).expect(200);
  }

  private static List<String> channels(TestingClient who) {
    List<String> ids = new ArrayList<>();
    who.get("/users/@me/channels")
        .expect(200)
        .json()
        .forEach(channel -> ids.add(channel.path("id").asText()));
    return ids;
  }

  private static JsonNode ready(TestingClient who) {
    try (TestingGateway gateway = who.gateway()) {
      gateway.identify(who.token());
      return gateway.await("READY");
    }
  }

  private static JsonNode readState(TestingClient who, String channel) {
    JsonNode states = ready(who).path("read_state");
    for (JsonNode state : states.isArray() ? states : states.path("entries")) {
      if (state.path("id").asText().equals(channel)) {
        return state;
      }
    }
    throw new AssertionError("READY has no read state of the channel: " + states);
  }
}
