package chat.guildhall.server.deletion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class DeletionIT {
  private static final int MESSAGES = 150_000;

  private static long count(Connection database, String sql, String id) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setLong(1, Long.parseLong(id));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void fill(Connection database, String channel, String author) throws SQLException {
    try (PreparedStatement insert =
        database.prepareStatement(
            """
            INSERT INTO messages (channel_id, id, author_id, type, content)
            SELECT ?, n, ?, 0, 'message ' || n FROM generate_series(1, ?) n
            """)) {
      insert.setLong(1, Long.parseLong(channel));
      insert.setLong(2, Long.parseLong(author));
      insert.setInt(3, MESSAGES);
      insert.executeUpdate();
    }
  }

  /** Waits until a count is at most {@code most}. */
  private static void awaitAtMost(Connection database, String sql, String id, long most)
      throws SQLException {
    long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (count(database, sql, id) > most) {
      assertTrue(System.nanoTime() < until, "the rows are still there");
      LockSupport.parkNanos(5_000_000);
    }
  }

  @Test
  void aGuildsRowsGoInStepsAndOverAKill() throws SQLException {
    try (TestingServer server = TestingServer.start(Map.of());
        Connection database = server.database()) {
      TestingClient ada = server.register("ada");
      String kept = ada.createGuild("Kept");
      String guild = ada.createGuild("Doomed");
      String channel = ada.firstTextChannel(guild);
      fill(database, channel, ada.userId());
      String messages = "SELECT count(*) FROM messages WHERE channel_id = ?";

      ada.post("/guilds/" + guild + "/delete", Map.of("password", TestingClient.PASSWORD))
          .expect(204);
      // It has begun and is not done: a step removes a few thousand rows at most.
      awaitAtMost(database, messages, channel, MESSAGES - 1);
      server.kill();
      assertTrue(count(database, messages, channel) > 0, "killed too late to prove anything");
      server.launch();

      awaitAtMost(database, "SELECT count(*) FROM deletion_job WHERE target_id = ?", guild, 0);
      assertEquals(0, count(database, messages, channel));
      assertEquals(0, count(database, "SELECT count(*) FROM guilds WHERE id = ?", guild));
      assertEquals(0, count(database, "SELECT count(*) FROM channels WHERE guild_id = ?", guild));
      assertEquals(0, count(database, "SELECT count(*) FROM members WHERE guild_id = ?", guild));
      ada.get("/guilds/" + kept).expect(200);
      assertEquals(4, count(database, "SELECT count(*) FROM channels WHERE guild_id = ?", kept));
    }
  }
}
