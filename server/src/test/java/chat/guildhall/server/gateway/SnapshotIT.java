package chat.guildhall.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The property that everything leans on: a stale READY and the events after it are a fresh READY,
 * whoever does what at the same time; and history holds what the events told.
 */
class SnapshotIT {
  private static final int ACTIONS_EACH = 60;
  private static final long VIEW = 1L << 10;

  private final TestingServer server = TestingServer.shared();

  /** The people, and what they may take hold of; ids of what is gone stay in it on purpose. */
  private final class World {
    final TestingClient owner = server.register("owner");
    final TestingClient member = server.register("member");
    final TestingClient outsider = server.register("outsider");
    final TestingClient wanderer = server.register("wanderer");
    final String guild = owner.createGuild("Property");
    final String common = owner.firstTextChannel(guild);
    final String hidden = owner.createChannel(guild, "hidden");
    final String role = createRole();
    final String invite = owner.invite(common);
    final String outsiderId = outsider.userId();
    final String memberId = member.userId();
    final String wandererId = wanderer.userId();
    final Queue<String> channels = new ConcurrentLinkedQueue<>(List.of(common, hidden));
    final Queue<String> roles = new ConcurrentLinkedQueue<>(List.of(role));
    final Queue<String[]> messages = new ConcurrentLinkedQueue<>();
    final Set<Integer> succeeded = ConcurrentHashMap.newKeySet();

    World() {
      member.join(invite);
      outsider.join(invite);
      hide(hidden, guild);
      owner.put("/channels/" + hidden + "/permissions/" + role, allow(0)).ok();
      owner.put("/guilds/" + guild + "/members/" + memberId + "/roles/" + role, Map.of()).ok();
    }

    private String createRole() {
      return owner.post("/guilds/" + guild + "/roles", Map.of("name", "keepers")).ok().id();
    }

    private void hide(String channel, String target) {
      Map<String, Object> deny = Map.of("type", 0, "allow", "0", "deny", Long.toString(VIEW));
      owner.put("/channels/" + channel + "/permissions/" + target, deny).ok();
    }

    private Map<String, Object> allow(int type) {
      return Map.of("type", type, "allow", Long.toString(VIEW), "deny", "0");
    }
  }

  private static <T> T any(Random random, Queue<T> queue) {
    List<T> list = new ArrayList<>(queue);
    return list.get(random.nextInt(list.size()));
  }

  private static void act(World world, TestingClient actor, Random random) {
    int kind = random.nextInt(22);
    if (kind < 9) {
      actOnMessages(world, actor, random, kind);
    } else {
      actOnGuild(world, random, kind);
    }
  }

  private static void actOnMessages(World world, TestingClient actor, Random random, int kind) {
    if (kind < 6 || world.messages.isEmpty()) {
      String channel = any(random, world.channels);
      Answer posted =
          actor.post(
              "/channels/" + channel + "/messages", Map.of("content", "say " + random.nextInt()));
      check(posted);
      if (posted.status() == 200) {
        world.messages.add(new String[] {channel, posted.id()});
      }
    } else {
      String[] message = any(random, world.messages);
      String path = "/channels/" + message[0] + "/messages/" + message[1];
      check(
          kind < 8
              ? actor.patch(path, Map.of("content", "edit " + random.nextInt()))
              : actor.delete(path));
    }
  }

  private static void actOnGuild(World world, Random random, int kind) {
    TestingClient owner = world.owner;
    String guild = "/guilds/" + world.guild;
    String text = "n" + random.nextInt(1_000);
    String role = any(random, world.roles);
    String channel = any(random, world.channels);
    String who = random.nextBoolean() ? world.memberId : world.outsiderId;
    Answer answer =
        switch (kind) {
          case 9 -> owner.patch(guild, Map.of("name", "Property " + text));
          case 10 ->
              remember(
                  world.channels, owner.post(guild + "/channels", Map.of("name", text, "type", 0)));
          case 11 -> owner.patch("/channels/" + channel, Map.of("topic", text));
          case 12 ->
              channel.equals(world.common)
                  ? owner.get(guild)
                  : owner.delete("/channels/" + channel);
          case 13 -> remember(world.roles, owner.post(guild + "/roles", Map.of("name", text)));
          case 14 -> owner.patch(guild + "/roles/" + role, Map.of("name", text, "hoist", true));
          case 15 ->
              role.equals(world.role) ? owner.get(guild) : owner.delete(guild + "/roles/" + role);
          case 16 -> owner.put(guild + "/members/" + who + "/roles/" + role, Map.of());
          case 17 -> owner.delete(guild + "/members/" + who + "/roles/" + role);
          case 18 -> owner.patch(guild + "/members/" + who, Map.of("nick", text));
          case 19 ->
              channel.equals(world.common)
                  ? owner.get(guild)
                  : owner.put(
                      "/channels/" + channel + "/permissions/" + world.guild,
                      Map.of(
                          "type",
                          0,
                          "allow",
                          "0",
                          "deny",
                          random.nextBoolean() ? Long.toString(VIEW) : "0"));
          case 20 -> world.wanderer.post("/invites/" + world.invite, Map.of());
          default -> owner.delete(guild + "/members/" + world.wandererId);
        };
    check(answer);
    if (answer.status() / 100 == 2) {
      world.succeeded.add(kind);
    }
  }

  private static Answer remember(Queue<String> ids, Answer created) {
    if (created.status() / 100 == 2) {
      ids.add(created.id());
    }
    return created;
  }

  private static void check(Answer answer) {
    assertTrue(answer.status() < 500, answer::toString);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void staleAndEventsAreFresh(int seed) throws InterruptedException {
    World world = new World();
    Map<String, TestingClient> people = new HashMap<>();
    people.put("owner", world.owner);
    people.put("member", world.member);
    people.put("outsider", world.outsider);
    people.put("wanderer", world.wanderer);
    Map<String, TestingGateway> stale = new HashMap<>();
    people.forEach((name, client) -> stale.put(name, client.listen()));
    try {
      runAll(world, seed);
      check(world.wanderer.post("/invites/" + world.invite, Map.of()));
      String last = world.owner.sendMessage(world.common, "the end");
      for (Map.Entry<String, TestingGateway> entry : stale.entrySet()) {
        entry.getValue().await("MESSAGE_CREATE", data -> data.path("id").asText().equals(last));
        GuildSnapshot then = GuildSnapshot.of(entry.getValue().heard());
        try (TestingGateway fresh = Objects.requireNonNull(people.get(entry.getKey())).listen()) {
          assertEquals(GuildSnapshot.of(fresh.heard()).toString(), then.toString(), entry.getKey());
        }
        if (!entry.getKey().equals("wanderer")) {
          compareHistory(Objects.requireNonNull(people.get(entry.getKey())), world, then);
        }
      }
    } finally {
      stale.values().forEach(TestingGateway::close);
    }
  }

  private static void runAll(World world, int seed) throws InterruptedException {
    List<Thread> actors = new ArrayList<>();
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    List<TestingClient> hands = List.of(world.owner, world.owner, world.member, world.outsider);
    for (int hand = 0; hand < hands.size(); hand++) {
      TestingClient actor = hands.get(hand);
      Random random = new Random(seed * 100L + hand);
      actors.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  for (int i = 0; i < ACTIONS_EACH; i++) {
                    act(world, actor, random);
                  }
                } catch (Throwable failed) {
                  failures.add(failed);
                }
              }));
    }
    for (Thread actor : actors) {
      actor.join();
    }
    assertEquals(List.of(), List.copyOf(failures));
    assertTrue(world.succeeded.size() >= 11, "too little happened: " + world.succeeded);
  }

  private static void compareHistory(TestingClient client, World world, GuildSnapshot heard) {
    List<JsonNode> history = new ArrayList<>();
    String before = "";
    while (true) {
      JsonNode page =
          client
              .get("/channels/" + world.common + "/messages?limit=100" + before)
              .expect(200)
              .json();
      page.forEach(message -> history.addFirst(GuildSnapshot.ofHistory(message)));
      if (page.size() < 100) {
        break;
      }
      before = "&before=" + page.path(99).path("id").asText();
    }
    List<JsonNode> told = heard.messages(world.common);
    int from = Math.max(0, history.size() - told.size());
    assertEquals(history.subList(from, history.size()).toString(), told.toString());
  }

  @Test
  void aSnapshotThatMissesAnEventIsAnother() {
    TestingClient ada = server.register("ada");
    String guild = ada.createGuild("Before");
    try (TestingGateway stale = ada.listen()) {
      ada.patch("/guilds/" + guild, Map.of("name", "After")).expect(200);
      stale.await("GUILD_UPDATE");
      try (TestingGateway fresh = ada.listen()) {
        String now = GuildSnapshot.of(fresh.heard()).toString();
        List<chat.guildhall.server.testing.Frame> deaf =
            stale.heard().stream().filter(frame -> !frame.is("GUILD_UPDATE")).toList();
        assertEquals(now, GuildSnapshot.of(stale.heard()).toString());
        assertTrue(!now.equals(GuildSnapshot.of(deaf).toString()));
      }
    }
  }
}
