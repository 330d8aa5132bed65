package chat.guildhall.server.relationship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Frame;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** People who change what they are to each other at the same time. */
class RelationshipRaceIT {
  private static final String MINE = "/users/@me/relationships";

  private final TestingServer server = TestingServer.shared();

  @Test
  void twoWhoAskEachOtherAtOnceAreFriends() throws Exception {
    for (int round = 0; round < 10; round++) {
      TestingClient ada = server.register("ada");
      TestingClient bob = server.register("bob");
      String adaId = ada.userId();
      String bobId = bob.userId();
      CyclicBarrier start = new CyclicBarrier(2);
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<?> one = threads.submit(() -> ask(start, ada, bobId));
        Future<?> other = threads.submit(() -> ask(start, bob, adaId));
        one.get();
        other.get();
      }
      assertEquals(Map.of(bobId, 1), types(ada.get(MINE).json()));
      assertEquals(Map.of(adaId, 1), types(bob.get(MINE).json()));
    }
  }

  private static Void ask(CyclicBarrier start, TestingClient who, String other) throws Exception {
    start.await();
    who.put(MINE + "/" + other, Map.of()).expect(204);
    return null;
  }

  @Test
  void whateverHappensAtOnceRowsMemoryAndEventsAgree() throws Exception {
    List<TestingClient> people =
        List.of(server.register("ada"), server.register("bob"), server.register("eve"));
    List<String> ids = people.stream().map(TestingClient::userId).toList();
    List<TestingGateway> gateways = people.stream().map(TestingClient::listen).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      for (int each = 0; each < people.size(); each++) {
        TestingClient who = people.get(each);
        List<String> others = new ArrayList<>(ids);
        others.remove(each);
        for (int seed = 0; seed < 2; seed++) {
          Random random = new Random(31L * each + seed);
          done.add(threads.submit(() -> act(who, others, random)));
        }
      }
      for (Future<?> each : done) {
        each.get();
      }
    }
    for (int each = 0; each < people.size(); each++) {
      TestingGateway gateway = gateways.get(each);
      // A rename of oneself goes through the lane behind everything before.
      String name = "last " + each;
      people.get(each).patch("/users/@me", Map.of("global_name", name)).expect(200);
      gateway.await("USER_UPDATE", data -> data.path("global_name").asText().equals(name));
      Map<String, Integer> memory = types(people.get(each).get(MINE).json());
      assertEquals(memory, rows(ids.get(each)), "rows of " + each);
      assertEquals(memory, told(gateway), "events of " + each);
      gateway.close();
    }
    assertMirrored(people, ids);
  }

  private static void act(TestingClient who, List<String> others, Random random) {
    for (int at = 0; at < 40; at++) {
      String path = MINE + "/" + others.get(random.nextInt(others.size()));
      int status =
          switch (random.nextInt(5)) {
            case 0, 1 -> who.put(path, Map.of()).status();
            case 2 -> who.put(path, Map.of("type", 2)).status();
            default -> who.delete(path).status();
          };
      assertTrue(status == 204 || status == 400 || status == 403, "status " + status);
    }
  }

  /** A friendship has two sides, a request one of each kind, a block stands alone or meets one. */
  private static void assertMirrored(List<TestingClient> people, List<String> ids) {
    List<Map<String, Integer>> all =
        people.stream().map(each -> types(each.get(MINE).json())).toList();
    int[] mirror = {0, 1, 0, 4, 3};
    for (int each = 0; each < ids.size(); each++) {
      for (Map.Entry<String, Integer> entry : all.get(each).entrySet()) {
        int back = all.get(ids.indexOf(entry.getKey())).getOrDefault(ids.get(each), 0);
        boolean fits =
            entry.getValue() == 2 ? back == 0 || back == 2 : back == mirror[entry.getValue()];
        assertTrue(fits, entry + " against " + back);
      }
    }
  }

  private static Map<String, Integer> types(JsonNode relationships) {
    Map<String, Integer> types = new TreeMap<>();
    relationships.forEach(each -> types.put(each.path("id").asText(), each.path("type").asInt()));
    return types;
  }

  /** What the events told, one after the other. */
  private static Map<String, Integer> told(TestingGateway gateway) {
    Map<String, Integer> types = new TreeMap<>();
    for (Frame frame : gateway.heard()) {
      String id = frame.data().path("id").asText();
      if (frame.is("RELATIONSHIP_ADD")) {
        types.put(id, frame.data().path("type").asInt());
      } else if (frame.is("RELATIONSHIP_REMOVE")) {
        assertEquals(types.remove(id), frame.data().path("type").asInt());
      }
    }
    return types;
  }

  private Map<String, Integer> rows(String user) throws SQLException {
    Map<String, Integer> types = new TreeMap<>();
    try (Connection database = server.database();
        PreparedStatement statement =
            database.prepareStatement(
                "SELECT target_id, type FROM relationships WHERE user_id = ?")) {
      statement.setLong(1, Long.parseLong(user));
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        types.put(Long.toString(row.getLong(1)), row.getInt(2));
      }
    }
    return types;
  }
}
