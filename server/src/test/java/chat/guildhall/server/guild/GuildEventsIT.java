package chat.guildhall.server.guild;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What connected members hear of changes of their guild. */
class GuildEventsIT {
  private final TestingServer server = TestingServer.shared();
  private final TestingClient ada = server.register("ada");
  private final TestingClient bob = server.register("bob");

  private static Predicate<JsonNode> field(String name, String value) {
    return event -> event.path(name).asText().equals(value);
  }

  @Test
  void whoJoinsHearsTheGuildAndWhoIsKickedNothingMore() {
    try (TestingGateway owner = ada.listen();
        TestingGateway member = bob.listen()) {
      String guild = ada.createGuild("Loud");
      owner.await("GUILD_CREATE", field("id", guild));
      String room = ada.firstTextChannel(guild);
      String code = ada.invite(room);
      owner.await("INVITE_CREATE", field("code", code));

      bob.join(code);
      member.await("GUILD_CREATE", field("id", guild));
      owner.await(
          "GUILD_MEMBER_ADD", event -> event.path("user").path("id").asText().equals(bob.userId()));

      // Invites are for those who manage the channel; the rename behind it is for all.
      ada.post("/channels/" + room + "/invites", Map.of("unique", true)).expect(200);
      ada.patch("/guilds/" + guild, Map.of("name", "Louder")).expect(200);
      member.await("GUILD_UPDATE", field("name", "Louder"));
      assertEquals(List.of(), member.heard("INVITE_CREATE"));

      ada.delete("/guilds/" + guild + "/members/" + bob.userId()).expect(204);
      member.await("GUILD_DELETE", field("id", guild));
      owner.await(
          "GUILD_MEMBER_REMOVE",
          event -> event.path("user").path("id").asText().equals(bob.userId()));
      ada.createChannel(guild, "secret");
      owner.await("CHANNEL_CREATE", field("name", "secret"));
      String own = bob.createGuild("Bob's");
      member.await("GUILD_CREATE", field("id", own));
      assertEquals(List.of(), member.heard("CHANNEL_CREATE"));
    }
  }

  @Test
  void aChannelLostAndGainedIsDeletedAndCreated() {
    String guild = ada.createGuild("Curtains");
    String room = ada.createChannel(guild, "stage");
    bob.join(ada.invite(room));
    try (TestingGateway member = bob.listen()) {
      String overwrite = "/channels/" + room + "/permissions/" + guild;
      ada.put(overwrite, Map.of("type", 0, "deny", "1024")).expect(204);
      member.await("CHANNEL_DELETE", field("id", room));
      ada.patch("/channels/" + room, Map.of("topic", "unseen")).expect(200);
      ada.delete(overwrite).expect(204);
      JsonNode back = member.await("CHANNEL_CREATE", field("id", room));
      assertEquals("unseen", back.path("topic").asText());
      assertEquals(List.of(), member.heard("CHANNEL_UPDATE"));

      ada.post("/guilds/" + guild + "/delete", Map.of("password", TestingClient.PASSWORD))
          .expect(204);
      member.await("GUILD_DELETE", field("id", guild));
    }
  }
}
