package chat.guildhall.server.dm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.Frame;
import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A stale READY and the events after it are a fresh READY in channels without a guild too, whoever
 * writes, closes, opens, comes and goes at the same time; sessions that begin in the midst of it
 * see the same. The counts of unread messages are part of it: no badge counts one twice.
 */
class PrivateSnapshotIT {
  private static final int ACTIONS_EACH = 50;

  private final Room room = Room.open();
  private final TestingClient ada = room.owner();
  private final TestingClient bob = room.guest();
  private final TestingClient eve = room.newcomer(TestingServer.shared(), "eve");
  private final String two = open(ada, bob.userId());
  private final String group = group();

  private static String open(TestingClient who, String other) {
    return who.post("/users/@me/channels", Map.of("recipient_id", other)).expect(200).id();
  }

  private String group() {
    List<String> others = List.of(bob.userId(), eve.userId());
    return ada.post("/users/@me/channels", Map.of("recipients", others)).expect(200).id();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void staleAndEventsAreFresh(int seed) throws InterruptedException {
    List<TestingGateway> sessions = new ArrayList<>();
    Queue<TestingGateway> late = new ConcurrentLinkedQueue<>();
    sessions.add(bob.listen());
    try {
      String adaId = ada.userId();
      String bobId = bob.userId();
      String eveId = eve.userId();
      List<Thread> hands = new ArrayList<>();
      Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
      List<Runnable> scripts =
          List.of(
              () -> repeat(new Random(seed), random -> write(ada, random)),
              () -> repeat(new Random(seed + 10), random -> write(eve, random)),
              () -> repeat(new Random(seed + 20), random -> bobActs(adaId, random)),
              () -> repeat(new Random(seed + 30), random -> comeAndGo(eveId, bobId, random)),
              () -> {
                for (int i = 0; i < 6; i++) {
                  late.add(bob.listen());
                }
              });
      for (Runnable script : scripts) {
        hands.add(
            Thread.ofVirtual()
                .start(() -> {
                  try {
                    script.run();
                  } catch (Throwable failed) {
                    failures.add(failed);
                  }
                }));
      }
      for (Thread hand : hands) {
        hand.join();
      }
      assertEquals(List.of(), List.copyOf(failures));
      String last = ada.sendMessage(open(ada, bobId), "the end");
      sessions.addAll(late);
      try (TestingGateway fresh = bob.listen()) {
        String expected = new Seen(bobId, fresh.heard()).toString();
        assertTrue(expected.contains(last), expected);
        for (TestingGateway session : sessions) {
          session.await("MESSAGE_CREATE", d -> d.path("id").asText().equals(last));
          assertEquals(expected, new Seen(bobId, session.heard()).toString());
        }
      }
    } finally {
      sessions.forEach(TestingGateway::close);
    }
  }

  private interface Act {
    Answer with(Random random);
  }

  private static void repeat(Random random, Act act) {
    for (int i = 0; i < ACTIONS_EACH; i++) {
      Answer answer = act.with(random);
      assertTrue(answer.status() < 500, answer::toString);
    }
  }

  private Answer write(TestingClient who, Random random) {
    String channel = random.nextBoolean() ? two : group;
    return who.post(
        "/channels/" + channel + "/messages", Map.of("content", "n" + random.nextInt()));
  }

  private Answer bobActs(String adaId, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> bob.delete("/channels/" + two);
      case 1 -> bob.post("/users/@me/channels", Map.of("recipient_id", adaId));
      case 2 -> bob.patch("/channels/" + group, Map.of("name", "n" + random.nextInt(100)));
      default ->
          bob.post("/channels/" + group + "/messages", Map.of("content", "b" + random.nextInt()));
    };
  }

  private Answer comeAndGo(String eveId, String bobId, Random random) {
    String path = "/channels/" + group + "/recipients/";
    return switch (random.nextInt(5)) {
      case 0 -> ada.delete(path + eveId);
      case 1 -> ada.put(path + eveId, Map.of());
      case 2 -> ada.delete(path + bobId + "?silent=true");
      default -> ada.put(path + bobId, Map.of());
    };
  }

  /** What a client makes of what it heard: its channels and how many messages wait in each. */
  private static final class Seen {
    private final Map<String, ObjectNode> channels = new TreeMap<>();
    private final Map<String, Integer> waiting = new TreeMap<>();

    Seen(String me, List<Frame> frames) {
      for (Frame frame : frames) {
        JsonNode data = frame.data();
        if (frame.is("READY")) {
          data.path("private_channels").forEach(this::put);
          JsonNode states = data.path("read_state");
          (states.isArray() ? states : states.path("entries"))
              .forEach(state -> {
                if (state.path("mention_count").asInt() > 0) {
                  waiting.put(state.path("id").asText(), state.path("mention_count").asInt());
                }
              });
        } else if (frame.is("CHANNEL_CREATE") || frame.is("CHANNEL_UPDATE")) {
          put(data);
        } else if (frame.is("CHANNEL_DELETE")) {
          channels.remove(data.path("id").asText());
          waiting.remove(data.path("id").asText());
        } else if (frame.is("CHANNEL_RECIPIENT_ADD")) {
          recipients(data).add(data.path("user"));
        } else if (frame.is("CHANNEL_RECIPIENT_REMOVE")) {
          remove(recipients(data), data.path("user").path("id").asText());
        } else if (frame.is("MESSAGE_CREATE")) {
          posted(me, data);
        }
      }
    }

    private void put(JsonNode channel) {
      channels.put(channel.path("id").asText(), channel.deepCopy());
    }

    private ArrayNode recipients(JsonNode change) {
      String id = change.path("channel_id").asText();
      return (ArrayNode) Objects.requireNonNull(channels.get(id), id).path("recipients");
    }

    private static void remove(ArrayNode recipients, String user) {
      for (int i = 0; i < recipients.size(); i++) {
        if (recipients.get(i).path("id").asText().equals(user)) {
          recipients.remove(i);
        }
      }
    }

    private void posted(String me, JsonNode message) {
      String channel = message.path("channel_id").asText();
      Objects.requireNonNull(channels.get(channel), "a message in a channel that is not there")
          .set("last_message_id", message.path("id"));
      if (message.path("author").path("id").asText().equals(me)) {
        waiting.remove(channel);
      } else {
        waiting.merge(channel, 1, Integer::sum);
      }
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      channels.forEach((id, channel) -> {
        List<String> recipients = new ArrayList<>();
        channel.path("recipients").forEach(user -> recipients.add(user.path("id").asText()));
        recipients.sort(null);
        text.append(id)
            .append(' ')
            .append(channel.path("name"))
            .append(' ')
            .append(channel.path("owner_id"))
            .append(' ')
            .append(channel.path("last_message_id").asText())
            .append(' ')
            .append(recipients)
            .append(" waiting ")
            .append(waiting.getOrDefault(id, 0))
            .append('\n');
      });
      return text.toString();
    }
  }
}
