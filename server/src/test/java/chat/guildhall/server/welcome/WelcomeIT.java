package chat.guildhall.server.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingBot;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What newcomers meet: rules to accept, and channels where they may begin. */
class WelcomeIT {
  private static final Map<String, Object> TERMS =
      Map.of(
          "field_type", "TERMS", "label", "Rules", "values", List.of("Be kind."), "required", true);

  private final TestingServer server = TestingServer.shared();
  private final Room room = Room.open();
  private final TestingClient owner = room.owner();
  private final TestingClient guest = room.guest();
  private final String guild = "/guilds/" + room.guild();
  private final String rules = guild + "/member-verification";
  private final String accept = guild + "/requests/@me";

  private String setRules() {
    return owner
        .patch(rules, Map.of("enabled", true, "form_fields", List.of(TERMS)))
        .expect(200)
        .field("version");
  }

  private static Map<String, Object> answer(String version, boolean agreed) {
    return Map.of(
        "version",
        version,
        "form_fields",
        List.of(Map.of("field_type", "TERMS", "label", "Rules", "response", agreed)));
  }

  @Test
  void aNewcomerSeesEverythingAndWritesOnceTheRulesAreAccepted() {
    String version = setRules();
    assertTrue(
        owner
            .get(guild)
            .expect(200)
            .json()
            .path("features")
            .toString()
            .contains("MEMBER_VERIFICATION_GATE_ENABLED"));
    guest.sendMessage(room.channel(), "here before the rules");
    TestingClient newcomer = room.newcomer(server, "newcomer");
    String self = guild + "/members/" + newcomer.userId();
    assertTrue(owner.get(self).expect(200).json().path("pending").asBoolean());
    newcomer.get(room.messages()).expect(200);
    newcomer.post(room.messages(), Map.of("content", "x")).expect(403, 50013);
    newcomer.post("/channels/" + room.channel() + "/typing", Map.of()).expect(403, 50013);
    newcomer.post("/channels/" + room.channel() + "/invites", Map.of()).expect(403, 50013);

    JsonNode shown = newcomer.get(rules).expect(200).json();
    assertEquals("Be kind.", shown.at("/form_fields/0/values/0").asText());
    newcomer.put(accept, answer(version, false)).expect(400, 50035);
    newcomer.put(accept, answer("2020-01-01T00:00:00Z", true)).expect(400, 50035);
    try (TestingGateway theirs = newcomer.listen()) {
      JsonNode approved = newcomer.put(accept, answer(version, true)).expect(200).json();
      assertEquals("APPROVED", approved.path("application_status").asText());
      assertFalse(theirs.await("GUILD_MEMBER_UPDATE").path("pending").asBoolean(true));
    }
    newcomer.sendMessage(room.channel(), "now I write");
    TestingBot bot = TestingBot.make(owner, "Free").join(owner, room.guild(), 2048);
    bot.client(server).sendMessage(room.channel(), "bots accept nothing");
  }

  @Test
  void rulesThatAreNoLongerAskedForLetEverybodyIn() {
    setRules();
    TestingClient newcomer = room.newcomer(server, "newcomer");
    newcomer.post(room.messages(), Map.of("content", "x")).expect(403, 50013);
    try (TestingGateway theirs = newcomer.listen()) {
      owner.patch(rules, Map.of("enabled", false)).expect(200);
      theirs.await("GUILD_UPDATE");
      assertFalse(theirs.await("GUILD_MEMBER_UPDATE").path("pending").asBoolean(true));
    }
    newcomer.sendMessage(room.channel(), "open again");
    String self = guild + "/members/" + newcomer.userId();
    assertFalse(owner.get(self).expect(200).json().path("pending").asBoolean());
  }

  @Test
  void rulesAreChecked() {
    owner.patch(rules, Map.of("enabled", true)).expect(400, 50035);
    Map<String, Object> question =
        Map.of("field_type", "TEXT_INPUT", "label", "Why?", "values", List.of("x"));
    owner.patch(rules, Map.of("form_fields", List.of(question))).expect(400, 50035);
    Map<String, Object> empty =
        Map.of("field_type", "TERMS", "label", "Rules", "values", List.of());
    owner.patch(rules, Map.of("form_fields", List.of(empty))).expect(400, 50035);
    guest.patch(rules, Map.of()).expect(403, 50013);
  }

  @Test
  void theWelcomeShowsChannelsThatOneSees() {
    String screen = guild + "/welcome-screen";
    String hidden = owner.createChannel(room.guild(), "hidden");
    owner
        .put(
            "/channels/" + hidden + "/permissions/" + room.guild(),
            Map.of("type", 0, "deny", "1024"))
        .expect(204);
    guest.get(screen).expect(404, 10069);
    List<Map<String, Object>> channels =
        List.of(
            Map.of("channel_id", room.channel(), "description", "Begin here"),
            Map.of("channel_id", hidden, "description", "Not for all"));
    owner.patch(screen, Map.of("description", "Hello", "welcome_channels", channels)).expect(200);
    guest.get(screen).expect(404, 10069);
    try (TestingGateway theirs = guest.listen()) {
      owner.patch(screen, Map.of("enabled", true)).expect(200);
      assertTrue(
          theirs
              .await("GUILD_UPDATE")
              .path("features")
              .toString()
              .contains("WELCOME_SCREEN_ENABLED"));
    }
    assertEquals(2, owner.get(screen).expect(200).json().path("welcome_channels").size());
    JsonNode seen = guest.get(screen).expect(200).json();
    assertEquals("Hello", seen.path("description").asText());
    assertEquals(1, seen.path("welcome_channels").size());
    assertEquals(room.channel(), seen.at("/welcome_channels/0/channel_id").asText());
    Map<String, Object> nowhere = Map.of("channel_id", "1", "description", "x");
    owner.patch(screen, Map.of("welcome_channels", List.of(nowhere))).expect(400, 50035);
  }
}
