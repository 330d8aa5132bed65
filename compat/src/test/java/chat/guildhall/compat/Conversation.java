package chat.guildhall.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.TestingBot;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;

/** A person and a bot in one channel: the scene that each client plays. */
record Conversation(
    TestingServer server, TestingClient person, TestingBot bot, String guild, String channel) {
  private static final long VIEW_SEND_HISTORY = 1L << 10 | 1L << 11 | 1L << 16;

  /** Makes a guild with a bot of this name in it. */
  static Conversation begin(String name) {
    TestingServer server = TestingServer.shared();
    TestingClient person = server.register("ada");
    String guild = person.createGuild("Compatibility");
    TestingBot bot = TestingBot.make(person, name).join(person, guild, VIEW_SEND_HISTORY);
    return new Conversation(server, person, bot, guild, person.firstTextChannel(guild));
  }

  /** The person says what the bot answers. */
  String ping() {
    return person.sendMessage(channel, "ping");
  }

  /** Holds the channel's history against what should have happened: an answer, edited. */
  void assertAnswered(String ping) {
    JsonNode newest =
        person.get("/channels/" + channel + "/messages?limit=1").expect(200).json().path(0);
    assertEquals("pong!", newest.path("content").asText());
    assertEquals(bot.id(), newest.path("author").path("id").asText());
    assertTrue(newest.path("author").path("bot").asBoolean());
    assertEquals(19, newest.path("type").asInt());
    assertEquals(ping, newest.path("referenced_message").path("id").asText());
    assertTrue(newest.path("edited_timestamp").isTextual());
  }
}
