package chat.guildhall.server.automod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingBot;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules judge messages before anybody sees them. */
class AutoModIT {
  private static final Map<String, Object> BLOCK = Map.of("type", 1);

  private final TestingServer server = TestingServer.shared();
  private final Room room = Room.open();
  private final TestingClient owner = room.owner();
  private final TestingClient guest = room.guest();
  private final String rules = "/guilds/" + room.guild() + "/auto-moderation/rules";

  private static Map<String, Object> body(
      int type, Map<String, Object> metadata, List<Map<String, Object>> actions) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "Rule");
    body.put("event_type", 1);
    body.put("trigger_type", type);
    body.put("trigger_metadata", metadata);
    body.put("actions", actions);
    body.put("enabled", true);
    return body;
  }

  private String keywordRule(String... keywords) {
    return owner
        .post(rules, body(1, Map.of("keyword_filter", List.of(keywords)), List.of(BLOCK)))
        .expect(200)
        .id();
  }

  @Test
  void aBlockedMessageIsNeverThere() {
    keywordRule("forbidden");
    try (TestingGateway ours = owner.listen()) {
      guest
          .post(room.messages(), Map.of("content", "Something FORBIDDEN here"))
          .expect(400, 200_000);
      JsonNode executed = ours.await("AUTO_MODERATION_ACTION_EXECUTION");
      assertEquals(guest.userId(), executed.path("user_id").asText());
      assertEquals("forbidden", executed.path("matched_keyword").asText());
      assertEquals("FORBIDDEN", executed.path("matched_content").asText());
      assertEquals(1, executed.at("/action/type").asInt());
      assertFalse(executed.has("message_id"));
      JsonNode entry =
          ours.await(
              "GUILD_AUDIT_LOG_ENTRY_CREATE", each -> each.path("action_type").asInt() == 143);
      assertEquals(guest.userId(), entry.path("target_id").asText());
      assertEquals("Rule", entry.at("/options/auto_moderation_rule_name").asText());
      String fine = guest.sendMessage(room.channel(), "unforbiddenly fine");
      ours.await("MESSAGE_CREATE", message -> message.path("id").asText().equals(fine));
      assertTrue(
          ours.heard("MESSAGE_CREATE").stream()
              .noneMatch(message -> message.path("content").asText().contains("FORBIDDEN")));
      // Nor does an edit bring it in.
      guest.patch(room.message(fine), Map.of("content", "forbidden")).expect(400, 200_000);
      assertEquals(
          "unforbiddenly fine", owner.get(room.message(fine)).expect(200).field("content"));
    }
    owner.sendMessage(room.channel(), "forbidden, but by the owner");
  }

  @Test
  void theAuthorIsToldWhatTheRuleSays() {
    Map<String, Object> block =
        Map.of("type", 1, "metadata", Map.of("custom_message", "Not here."));
    owner
        .post(rules, body(1, Map.of("regex_patterns", List.of("b[ai]t+")), List.of(block)))
        .expect(200);
    Answer answer = guest.post(room.messages(), Map.of("content", "a BITT")).expect(400, 200_000);
    assertEquals("Not here.", answer.field("custom_message"));
  }

  @Test
  void exemptionsAndAllowedWordsHold() {
    String rule = keywordRule("*cat*");
    String free = owner.createChannel(room.guild(), "free");
    String role = owner.post("/guilds/" + room.guild() + "/roles", Map.of()).expect(200).id();
    owner
        .patch(
            rules + "/" + rule,
            Map.of(
                "exempt_channels",
                List.of(free),
                "exempt_roles",
                List.of(role),
                "trigger_metadata",
                Map.of("keyword_filter", List.of("*cat*"), "allow_list", List.of("education"))))
        .expect(200);
    guest.sendMessage(room.channel(), "my education");
    guest.sendMessage(free, "cats");
    guest.post(room.messages(), Map.of("content", "cats")).expect(400, 200_000);
    String member = "/guilds/" + room.guild() + "/members/" + guest.userId();
    owner.put(member + "/roles/" + role, Map.of()).expect(204);
    guest.sendMessage(room.channel(), "cats");
    owner.delete(member + "/roles/" + role).expect(204);
    guest.post(room.messages(), Map.of("content", "cats")).expect(400, 200_000);
    owner.patch(rules + "/" + rule, Map.of("enabled", false)).expect(200);
    guest.sendMessage(room.channel(), "cats");
  }

  @Test
  void moderatorsAreToldAndTheAuthorIsTimedOut() {
    String alerts = owner.createChannel(room.guild(), "alerts");
    List<Map<String, Object>> actions =
        List.of(
            Map.of("type", 2, "metadata", Map.of("channel_id", alerts)),
            Map.of("type", 3, "metadata", Map.of("duration_seconds", 60)));
    owner.post(rules, body(5, Map.of("mention_total_limit", 1), actions)).expect(200);
    try (TestingGateway ours = owner.listen()) {
      String content = "<@" + owner.userId() + "> <@" + guest.userId() + ">";
      String posted = guest.sendMessage(room.channel(), content);
      JsonNode alert =
          ours.await(
              "MESSAGE_CREATE", message -> message.path("channel_id").asText().equals(alerts));
      assertEquals(24, alert.path("type").asInt());
      assertEquals(guest.userId(), alert.at("/author/id").asText());
      assertTrue(alert.path("content").asText().contains(content), alert.toString());
      JsonNode executed = ours.await("AUTO_MODERATION_ACTION_EXECUTION");
      assertEquals(posted, executed.path("message_id").asText());
      JsonNode member = ours.await("GUILD_MEMBER_UPDATE");
      assertFalse(member.path("communication_disabled_until").isNull());
      ours.await("GUILD_AUDIT_LOG_ENTRY_CREATE", each -> each.path("action_type").asInt() == 145);
    }
    guest.post(room.messages(), Map.of("content", "x")).expect(403, 50013);
  }

  @Test
  void spamAndPresetsAreFound() {
    owner.post(rules, body(3, Map.of(), List.of(BLOCK))).expect(200);
    for (int i = 0; i < SpamWatch.SAME_MAX; i++) {
      guest.sendMessage(room.channel(), "Buy it now");
    }
    guest.post(room.messages(), Map.of("content", "buy it now")).expect(400, 200_000);
    Map<String, Object> presets = Map.of("presets", List.of(1), "allow_list", List.of("bullshit"));
    owner.post(rules, body(4, presets, List.of(BLOCK))).expect(200);
    guest.post(room.messages(), Map.of("content", "what crap")).expect(400, 200_000);
    guest.sendMessage(room.channel(), "bullshit is allowed here, and so are scraps");
  }

  @Test
  void rulesAreBoundedByTypeAndChecked() {
    for (int i = 0; i < 6; i++) {
      keywordRule("x" + i);
    }
    owner
        .post(rules, body(1, Map.of("keyword_filter", List.of("x")), List.of(BLOCK)))
        .expect(400, 50035);
    owner.post(rules, body(3, Map.of(), List.of(BLOCK))).expect(200);
    owner.post(rules, body(3, Map.of(), List.of(BLOCK))).expect(400, 50035);
    Map<String, Object> timeout = Map.of("type", 3, "metadata", Map.of("duration_seconds", 60));
    Map<String, Object> nowhere = Map.of("type", 2, "metadata", Map.of("channel_id", "1"));
    List<Map<String, Object>> bad = new ArrayList<>();
    bad.add(body(4, Map.of("presets", List.of(1)), List.of(timeout)));
    bad.add(body(4, Map.of("presets", List.of(9)), List.of(BLOCK)));
    bad.add(body(4, Map.of("presets", List.of(1)), List.of(nowhere)));
    bad.add(body(4, Map.of("presets", List.of(1)), List.of()));
    bad.add(body(4, Map.of("presets", List.of(1)), List.of(BLOCK, BLOCK)));
    bad.add(body(6, Map.of(), List.of(BLOCK)));
    bad.add(body(5, Map.of("mention_total_limit", 51), List.of(BLOCK)));
    bad.add(body(5, Map.of("mention_raid_protection_enabled", true), List.of(BLOCK)));
    bad.add(body(1, Map.of("regex_patterns", List.of("(")), List.of(BLOCK)));
    bad.add(body(1, Map.of("keyword_filter", List.of("**")), List.of(BLOCK)));
    bad.add(body(1, Map.of("keyword_filter", List.of("x".repeat(61))), List.of(BLOCK)));
    bad.forEach(each -> owner.post(rules, each).expect(400, 50035));
    owner.get(rules + "/1").expect(404, 0);
    assertEquals(7, owner.get(rules).expect(200).json().size());
  }

  @Test
  void onlyWhoModeratesMakesARuleThatTimesOut() {
    TestingClient manager = room.newcomer(server, "manager");
    String role =
        owner
            .post("/guilds/" + room.guild() + "/roles", Map.of("permissions", "32"))
            .expect(200)
            .id();
    owner
        .put(
            "/guilds/" + room.guild() + "/members/" + manager.userId() + "/roles/" + role, Map.of())
        .expect(204);
    Map<String, Object> timeout = Map.of("type", 3, "metadata", Map.of("duration_seconds", 60));
    Map<String, Object> words = Map.of("keyword_filter", List.of("x"));
    manager.post(rules, body(1, words, List.of(timeout))).expect(403, 50013);
    manager.post(rules, body(1, words, List.of(BLOCK))).expect(200);
  }

  @Test
  void rulesAreHeardByThoseWhoManageTheGuild() {
    TestingBot bot = TestingBot.make(owner, "Ruler").join(owner, room.guild(), 32);
    try (TestingGateway manager = owner.gateway();
        TestingGateway other = guest.listen()) {
      manager.identifyBot(bot.token(), 1 | 1 << 20);
      manager.await("GUILD_CREATE");
      String id = keywordRule("x");
      assertEquals(id, manager.await("AUTO_MODERATION_RULE_CREATE").path("id").asText());
      owner.patch(rules + "/" + id, Map.of("name", "Other")).expect(200);
      assertEquals("Other", manager.await("AUTO_MODERATION_RULE_UPDATE").path("name").asText());
      owner.delete(rules + "/" + id).expect(204);
      manager.await("AUTO_MODERATION_RULE_DELETE");
      guest.sendMessage(room.channel(), "x");
      other.await("MESSAGE_CREATE", message -> message.path("content").asText().equals("x"));
      assertEquals(List.of(), other.heard("AUTO_MODERATION_RULE_CREATE"));
    }
  }

  @Test
  void aDraftIsTriedOut() {
    String test = "/guildhall/guilds/" + room.guild() + "/auto-moderation/test";
    Map<String, Object> words = Map.of("keyword_filter", List.of("cat*"));
    JsonNode tried =
        owner
            .post(
                test, Map.of("content", "a Catapult", "trigger_type", 1, "trigger_metadata", words))
            .expect(200)
            .json();
    assertTrue(tried.path("matched").asBoolean());
    assertEquals("cat*", tried.path("matched_keyword").asText());
    assertEquals("Cat", tried.path("matched_content").asText());
    tried =
        owner
            .post(test, Map.of("content", "dog", "trigger_type", 1, "trigger_metadata", words))
            .expect(200)
            .json();
    assertFalse(tried.path("matched").asBoolean());
    Map<String, Object> wrong = Map.of("regex_patterns", List.of("["));
    owner.post(rules + "/validate", Map.of("trigger_metadata", wrong)).expect(400, 50035);
    assertEquals(
        "cat*",
        owner
            .post(rules + "/validate", Map.of("trigger_metadata", words))
            .expect(200)
            .json()
            .at("/trigger_metadata/keyword_filter/0")
            .asText());
  }
}
