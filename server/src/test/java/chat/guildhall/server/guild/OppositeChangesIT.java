package chat.guildhall.server.guild;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Changes that contradict each other, made at once: memory and rows agree afterwards. */
class OppositeChangesIT {
  private static final int ROUNDS = 30;

  private final TestingServer server = TestingServer.shared();
  private final TestingClient ada = server.register("ada");
  private final TestingClient bob = server.register("bob");
  private final String guild = ada.createGuild("Tug of war");
  private final String channel = ada.createChannel(guild, "rope");

  @Test
  void theLastCommitIsWhatEverybodySees() throws Exception {
    bob.join(ada.invite(channel));
    String admin =
        ada.post("/guilds/" + guild + "/roles", Map.of("permissions", "8")).expect(200).id();
    ada.put("/guilds/" + guild + "/members/" + bob.userId() + "/roles/" + admin, Map.of())
        .expect(204);
    String overwrite = "/channels/" + channel + "/permissions/" + guild;
    List<Callable<Void>> changes =
        List.of(
            () -> repeat(() -> ada.patch("/channels/" + channel, Map.of("topic", "left"))),
            () -> repeat(() -> bob.patch("/channels/" + channel, Map.of("topic", "right"))),
            () -> repeat(() -> ada.put(overwrite, Map.of("type", 0, "allow", "2048"))),
            () -> repeat(() -> bob.put(overwrite, Map.of("type", 0, "deny", "2048"))),
            () -> repeat(() -> ada.patch("/guilds/" + guild, Map.of("name", "left"))),
            () -> repeat(() -> bob.patch("/guilds/" + guild, Map.of("name", "right"))));
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : pool.invokeAll(changes)) {
        done.get();
      }
    }

    assertEquals(
        row("SELECT topic FROM channels WHERE id = ?", channel),
        ada.get("/channels/" + channel).expect(200).field("topic"));
    assertEquals(
        row("SELECT name FROM guilds WHERE id = ?", guild),
        ada.get("/guilds/" + guild).expect(200).field("name"));
    assertEquals(
        row("SELECT allow || '/' || deny FROM permission_overwrites WHERE channel_id = ?", channel),
        ada
            .get("/channels/" + channel)
            .expect(200)
            .json()
            .path("permission_overwrites")
            .path(0)
            .properties()
            .stream()
            .filter(field -> field.getKey().equals("allow") || field.getKey().equals("deny"))
            .map(field -> field.getValue().asText())
            .reduce((allow, deny) -> allow + "/" + deny)
            .orElse("none"));
  }

  private static Void repeat(Runnable change) {
    for (int i = 0; i < ROUNDS; i++) {
      change.run();
    }
    return null;
  }

  private String row(String sql, String id) throws Exception {
    try (Connection database = server.database();
        PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setLong(1, Long.parseLong(id));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
