package chat.guildhall.server.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.server.contract.OpenApi.Operation;
import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.TestingBot;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Asks every operation that Discord describes and this server has, and holds each answer against
 * the description. An endpoint that is added without a request here fails the test.
 */
class ContractIT {
  private final TestingServer server = TestingServer.shared();
  private final OpenApi contract = OpenApi.load();
  private final List<String> faults = new ArrayList<>();
  private final Set<Operation> asked = new HashSet<>();
  private final TestingClient ada = server.register("ada");
  private final TestingClient bob = server.register("bob");
  private final String guild = ada.createGuild("Contract");
  private final String room = ada.firstTextChannel(guild);

  private Answer ask(TestingClient who, String method, String path, Object... body) {
    Operation operation =
        contract
            .find(method, path)
            .orElseThrow(() -> new AssertionError(method + " " + path + " is not described"));
    Answer answer =
        switch (method) {
          case "GET" -> who.get(path);
          case "DELETE" -> who.delete(path);
          case "POST" -> who.post(path, body[0]);
          case "PUT" -> who.put(path, body[0]);
          case "PATCH" -> who.patch(path, body[0]);
          default -> throw new AssertionError(method);
        };
    asked.add(operation);
    if (answer.status() / 100 != 2 || !contract.allows(operation, answer.status())) {
      faults.add(operation + ": " + answer);
    } else {
      contract
          .faults(operation, answer.status(), answer.text())
          .forEach(fault -> faults.add(operation + ": " + fault));
    }
    return answer;
  }

  @Test
  void everyAnswerIsAsDescribed() {
    String channel = channels();
    messages(channel);
    String code = invites(channel);
    bob.join(code);
    guilds();
    roles();
    members();
    bots();
    users();
    welcome();
    directMessages();
    endings(channel);
    autoModeration();
    moderation();

    Set<Operation> described =
        contract.operations().stream().map(Operation::nameless).collect(Collectors.toSet());
    Set<Operation> done = asked.stream().map(Operation::nameless).collect(Collectors.toSet());
    Endpoints.all().stream()
        .filter(operation -> described.contains(operation.nameless()))
        .filter(operation -> !done.contains(operation.nameless()))
        .forEach(operation -> faults.add(operation + ": nothing here asks for it"));
    assertEquals("", String.join("\n", faults));
  }

  private String channels() {
    String path = "/guilds/" + guild + "/channels";
    String channel = ask(ada, "POST", path, Map.of("name", "contract", "topic", "Terms")).id();
    ask(ada, "POST", path, Map.of("name", "Voice", "type", 2));
    ask(ada, "POST", path, Map.of("name", "Category", "type", 4));
    ask(ada, "GET", path);
    ask(ada, "PATCH", path, List.of(Map.of("id", channel, "position", 0)));
    ask(ada, "GET", "/channels/" + channel);
    ask(ada, "PATCH", "/channels/" + channel, Map.of("rate_limit_per_user", 0));
    ask(
        ada,
        "PUT",
        "/channels/" + channel + "/permissions/" + guild,
        Map.of("type", 0, "allow", "1024"));
    ask(ada, "GET", "/channels/" + channel);
    return channel;
  }

  private void messages(String channel) {
    String path = "/channels/" + channel + "/messages";
    String first = ask(ada, "POST", path, Map.of("content", "hello <@" + bob.userId() + ">")).id();
    Map<String, Object> reply =
        Map.of("content", "again", "message_reference", Map.of("message_id", first));
    String second = ask(ada, "POST", path, reply).id();
    ask(ada, "PATCH", path + "/" + first, Map.of("content", "hello all"));
    ask(ada, "GET", path + "?limit=10");
    ask(ada, "GET", path + "/" + second);
    ask(ada, "POST", "/channels/" + channel + "/typing", Map.of());
    ask(ada, "DELETE", path + "/" + first);
    ask(ada, "GET", path + "/" + second);
  }

  private String invites(String channel) {
    String path = "/channels/" + channel + "/invites";
    String code = ask(ada, "POST", path, Map.of("max_age", 600)).field("code");
    ask(ada, "GET", path);
    ask(ada, "GET", "/guilds/" + guild + "/invites");
    ask(server.client(), "GET", "/invites/" + code + "?with_counts=true");
    String spare = ada.post(path, Map.of("unique", true)).expect(200).field("code");
    ask(ada, "DELETE", "/invites/" + spare);
    return code;
  }

  private void guilds() {
    String path = "/guilds/" + guild;
    ask(ada, "GET", path + "?with_counts=true");
    ask(ada, "PATCH", path, Map.of("description", "In order"));
    ask(ada, "GET", path + "/preview");
    ask(ada, "GET", path + "/regions");
    ask(ada, "GET", "/voice/regions");
  }

  private void roles() {
    String path = "/guilds/" + guild + "/roles";
    String role = ask(ada, "POST", path, Map.of("name", "Scribe", "color", 255)).id();
    ask(ada, "GET", path);
    ask(ada, "GET", path + "/" + role);
    ask(ada, "PATCH", path + "/" + role, Map.of("hoist", true));
    ask(ada, "PATCH", path, List.of(Map.of("id", role, "position", 1)));
    ask(ada, "PUT", "/guilds/" + guild + "/members/" + bob.userId() + "/roles/" + role, Map.of());
    ask(ada, "GET", path + "/member-counts");
    ask(ada, "DELETE", "/guilds/" + guild + "/members/" + bob.userId() + "/roles/" + role);
    ask(ada, "DELETE", path + "/" + role);
  }

  private void members() {
    String path = "/guilds/" + guild + "/members";
    ask(ada, "GET", path + "?limit=10");
    ask(ada, "GET", path + "/search?query=b&limit=5");
    ask(ada, "GET", path + "/" + bob.userId());
    ask(ada, "PATCH", path + "/" + bob.userId(), Map.of("nick", "Bobby"));
    ask(bob, "PATCH", path + "/@me", Map.of("nick", "Robert"));
    ask(bob, "GET", "/users/@me/guilds/" + guild + "/member");
    ask(bob, "GET", "/users/@me/guilds?with_counts=true");
  }

  private void bots() {
    TestingBot bot = TestingBot.make(ada, "Contract bot").join(ada, guild, 8);
    TestingClient robot = bot.client(server);
    ask(robot, "GET", "/applications/@me");
    ask(robot, "PATCH", "/applications/@me", Map.of("description", "Keeps terms"));
    ask(ada, "GET", "/applications/" + bot.id());
    ask(ada, "PATCH", "/applications/" + bot.id(), Map.of("description", "Keeps them"));
    ask(robot, "GET", "/oauth2/applications/@me");
    ask(robot, "GET", "/gateway");
    ask(robot, "GET", "/gateway/bot");
    ask(robot, "GET", "/users/@me");
    ask(robot, "GET", "/guilds/" + guild + "/roles");
    List<String> ids = List.of(robot.sendMessage(room, "one"), robot.sendMessage(room, "two"));
    ask(robot, "POST", "/channels/" + room + "/messages/bulk-delete", Map.of("messages", ids));
  }

  private void users() {
    ask(ada, "GET", "/users/@me");
    ask(ada, "PATCH", "/users/@me", Map.of("global_name", "Ada"));
    ask(ada, "GET", "/users/@me/connections");
    ask(ada, "GET", "/users/" + bob.userId());
  }

  private void endings(String channel) {
    ask(ada, "DELETE", "/channels/" + channel + "/permissions/" + guild);
    ask(ada, "DELETE", "/channels/" + channel);
    ask(ada, "DELETE", "/guilds/" + guild + "/members/" + bob.userId());
    String other = bob.createGuild("Other");
    ada.join(bob.invite(bob.firstTextChannel(other)));
    ask(ada, "DELETE", "/users/@me/guilds/" + other);
  }

  private void autoModeration() {
    String rules = "/guilds/" + guild + "/auto-moderation/rules";
    String alerts = ada.createChannel(guild, "alerts");
    List<Map<String, Object>> actions =
        List.of(
            Map.of("type", 1, "metadata", Map.of("custom_message", "Please do not.")),
            Map.of("type", 2, "metadata", Map.of("channel_id", alerts)),
            Map.of("type", 3, "metadata", Map.of("duration_seconds", 60)));
    Map<Integer, Map<String, Object>> triggers =
        Map.of(
            1,
            Map.of("keyword_filter", List.of("cat*"), "regex_patterns", List.of("b[ai]t")),
            3,
            Map.of(),
            4,
            Map.of("presets", List.of(1, 2), "allow_list", List.of("cock")),
            5,
            Map.of("mention_total_limit", 5));
    triggers.forEach((type, metadata) -> {
      String id =
          ask(
                  ada,
                  "POST",
                  rules,
                  Map.of(
                      "name",
                      "Rule " + type,
                      "event_type",
                      1,
                      "trigger_type",
                      type,
                      "trigger_metadata",
                      metadata,
                      "actions",
                      type == 3 || type == 4 ? actions.subList(0, 2) : actions,
                      "exempt_channels",
                      List.of(alerts)))
              .id();
      ask(ada, "PATCH", rules + "/" + id, Map.of("enabled", true));
      ask(ada, "GET", rules + "/" + id);
    });
    ask(ada, "GET", rules);
    ask(ada, "GET", "/guilds/" + guild + "/audit-logs");
    ada.get(rules)
        .json()
        .forEach(rule -> ask(ada, "DELETE", rules + "/" + rule.path("id").asText()));
  }

  private void directMessages() {
    String path = "/users/@me/channels";
    TestingClient eve = server.register("eve");
    TestingClient kim = server.register("kim");
    List.of(eve, kim).forEach(each -> each.join(ada.invite(room)));
    String two = ask(ada, "POST", path, Map.of("recipient_id", eve.userId())).id();
    ask(ada, "GET", "/channels/" + two);
    ask(ada, "POST", "/channels/" + two + "/messages", Map.of("content", "hello"));
    ask(ada, "DELETE", "/channels/" + two);
    String added = "/channels/" + two + "/recipients/" + kim.userId();
    String group = ask(ada, "PUT", added, Map.of()).id();
    ask(ada, "PATCH", "/channels/" + group, Map.of("name", "Three"));
    ask(ada, "DELETE", "/channels/" + group + "/recipients/" + kim.userId());
  }

  private void welcome() {
    String path = "/guilds/" + guild + "/welcome-screen";
    Map<String, Object> begin =
        Map.of("channel_id", room, "description", "Say hello", "emoji_name", "\ud83d\udc4b");
    ask(ada, "PATCH", path, Map.of("enabled", true, "welcome_channels", List.of(begin)));
    ask(bob, "GET", path);
  }

  private void moderation() {
    String bans = "/guilds/" + guild + "/bans";
    String eve = server.register("eve").userId();
    String mallory = server.register("mallory").userId();
    ask(ada, "PUT", bans + "/" + eve, Map.of("delete_message_seconds", 60));
    ask(ada, "POST", "/guilds/" + guild + "/bulk-ban", Map.of("user_ids", List.of(mallory)));
    ask(ada, "GET", bans + "?limit=10");
    ask(ada, "GET", bans + "/" + eve);
    ask(ada, "DELETE", bans + "/" + eve);
    String until = Instant.now().plusSeconds(600).toString();
    ask(
        ada,
        "PUT",
        "/guilds/" + guild + "/incident-actions",
        Map.of("invites_disabled_until", until));
    ask(ada, "GET", "/guilds/" + guild);
    ask(ada, "GET", "/guilds/" + guild + "/prune?days=7");
    ask(ada, "POST", "/guilds/" + guild + "/prune", Map.of("days", 7));
    ask(ada, "GET", "/guilds/" + guild + "/audit-logs?limit=100");
  }

  @Test
  void aWrongAnswerIsFound() {
    Operation guilds = contract.find("GET", "/guilds/1").orElseThrow();
    assertEquals(false, contract.faults(guilds, 200, "{\"id\":\"1\"}").isEmpty());
    assertEquals(Optional.empty(), contract.find("GET", "/nothing/like/it"));
  }
}
