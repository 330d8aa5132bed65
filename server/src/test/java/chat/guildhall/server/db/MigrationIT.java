package chat.guildhall.server.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.config.DatabaseUrl;
import chat.guildhall.server.testing.TestingServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/** Each migration meets rows that the version before it wrote. */
class MigrationIT {
  private final DatabaseUrl url = DatabaseUrl.parse(TestingServer.newDatabase()).orElseThrow();

  private void migrate(String version) {
    Flyway.configure()
        .dataSource(url.jdbc(), url.user(), url.password())
        .target(MigrationVersion.fromVersion(version))
        .load()
        .migrate();
  }

  @Test
  void membersAndLoginsOfTheFirstVersionStay() throws SQLException {
    migrate("1");
    try (Connection connection =
            DriverManager.getConnection(url.jdbc(), url.user(), url.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO users (id, username, username_skeleton) VALUES (1, 'ada', 'ada');
          INSERT INTO guilds (id, name, owner_id) VALUES (2, 'Old', 1);
          INSERT INTO members (guild_id, user_id, joined_at) VALUES (2, 1, now());
          INSERT INTO sessions (id, user_id, created_at, last_used_at, address)
          VALUES ('00000000-0000-0000-0000-000000000003', 1, now(), now(), '');
          """);
      migrate("2");
      try (ResultSet row =
          statement.executeQuery(
              "SELECT m.temporary, s.generation FROM members m JOIN sessions s USING (user_id)")) {
        assertTrue(row.next());
        assertFalse(row.getBoolean(1));
        assertEquals(0, row.getInt(2));
        assertFalse(row.next());
      }
    }
  }

  @Test
  void guildsOfTheSecondVersionHaveNoPauses() throws SQLException {
    migrate("2");
    try (Connection connection =
            DriverManager.getConnection(url.jdbc(), url.user(), url.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO users (id, username, username_skeleton) VALUES (1, 'ada', 'ada');
          INSERT INTO guilds (id, name, owner_id) VALUES (2, 'Old', 1);
          """);
      migrate("3");
      try (ResultSet row =
          statement.executeQuery(
              "SELECT name FROM guilds WHERE NOT invites_disabled AND NOT raid_alerts_disabled"
                  + " AND invites_disabled_until IS NULL AND dms_disabled_until IS NULL")) {
        assertTrue(row.next());
        assertEquals("Old", row.getString(1));
      }
    }
  }
}
