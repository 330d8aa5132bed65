package chat.guildhall.server.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.protocol.Intent;
import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What bots hear and may do with messages. */
class BotMessageIT {
  private final Room room = Room.open();
  private final TestingClient bot = addBot();

  @Test
  void contentIsForThoseWhomItConcernsUnlessTheBotHasTheIntent() {
    try (TestingGateway heard = bot.gateway()) {
      heard.identifyBot(bot.token(), (int) (Intent.GUILDS.mask() | Intent.GUILD_MESSAGES.mask()));
      heard.await("READY");
      heard.await("GUILD_CREATE");
      String plain = room.guest().sendMessage(room.channel(), "not for bots");
      JsonNode bare = heard.await("MESSAGE_CREATE", d -> d.path("id").asText().equals(plain));
      assertEquals("", bare.path("content").asText());
      assertEquals(room.guest().userId(), bare.path("author").path("id").asText());

      String content = "hey <@" + bot.userId() + ">";
      String calling = room.guest().sendMessage(room.channel(), content);
      JsonNode full = heard.await("MESSAGE_CREATE", d -> d.path("id").asText().equals(calling));
      assertEquals(content, full.path("content").asText());

      String own = bot.sendMessage(room.channel(), "mine");
      JsonNode echo = heard.await("MESSAGE_CREATE", d -> d.path("id").asText().equals(own));
      assertEquals("mine", echo.path("content").asText());
      assertTrue(echo.path("author").path("bot").asBoolean());
    }
  }

  @Test
  void slowmodeDoesNotHoldBotsAndReadStatesAreForPeople() {
    room.owner().patch("/channels/" + room.channel(), Map.of("rate_limit_per_user", 60)).ok();
    String id = bot.sendMessage(room.channel(), "one");
    bot.sendMessage(room.channel(), "two");
    bot.post(room.message(id) + "/ack", Map.of()).expect(403, 20001);
    bot.post("/read-states/ack-bulk", Map.of()).expect(403, 20001);
  }

  private TestingClient addBot() {
    Answer made = room.owner().post("/applications", Map.of("name", "Helper")).expect(201);
    String token =
        room.owner().post("/applications/" + made.id() + "/bot", Map.of()).ok().field("token");
    room.owner()
        .post(
            "/oauth2/authorize?client_id=" + made.id() + "&scope=bot&permissions=3072",
            Map.of("guild_id", room.guild(), "permissions", "3072", "authorize", true))
        .expect(200);
    return room.owner().as("Bot " + token);
  }
}
