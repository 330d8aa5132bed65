package chat.guildhall.server.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.TestingServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The group commit on the real database. */
class GroupCommitIT {
  private static final AtomicInteger TABLES = new AtomicInteger();

  private final String table = "committed_" + TABLES.incrementAndGet();
  private final Set<Integer> backends = ConcurrentHashMap.newKeySet();
  private final List<Long> announced = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong ids = new AtomicLong();
  private final GroupCommit<Row> commits =
      new GroupCommit<>(
          "test-committer",
          () -> TestingServer.shared().database(),
          GroupCommit.Limits.DEFAULT,
          new Inserting());

  private record Row(long id, String text) {}

  @BeforeEach
  void createTable() throws SQLException {
    execute("CREATE TABLE " + table + " (id bigint PRIMARY KEY, text text NOT NULL)");
  }

  @AfterEach
  void dropTable() throws SQLException {
    commits.close();
    execute("DROP TABLE " + table);
  }

  @Test
  void aBadRowIsRefusedAndTheOthersAreThere() throws Exception {
    List<Ticket<Row>> tickets = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String text = i % 50 == 7 ? "a\0b" : "text " + i;
      tickets.add(commits.submit(() -> new Row(ids.incrementAndGet(), text)));
    }
    for (int i = 0; i < 200; i++) {
      Ticket<Row> ticket = tickets.get(i);
      if (i % 50 == 7) {
        assertThrows(IllegalStateException.class, ticket::await);
      } else {
        ticket.await();
      }
    }
    assertEquals(196, rows().size());
    assertEquals(rows(), announced);
  }

  @Test
  void aKilledConnectionLosesNothing() throws Exception {
    List<Thread> threads = write(8, 100);
    for (int kills = 0; kills < 5; kills++) {
      int seen = backends.size();
      while (backends.size() == seen && threads.stream().anyMatch(Thread::isAlive)) {
        killAll();
        Thread.onSpinWait();
      }
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertTrue(backends.size() > 1, "no connection was killed");
    assertEquals(800, announced.size());
    assertEquals(rows(), announced);
  }

  @Test
  void aStopUnderLoadKeepsWhatItAcknowledged() throws Exception {
    List<Long> acknowledged = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  while (true) {
                    Row row = new Row(0, "load");
                    acknowledged.add(commits.submit(() -> numbered(row)).await().id());
                  }
                } catch (DatabaseBusyException stopped) {
                  // The end of this writer.
                }
              }));
    }
    while (acknowledged.size() < 500) {
      Thread.onSpinWait();
    }
    commits.close();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(rows(), announced);
    assertEquals(rows(), acknowledged.stream().sorted().toList());
  }

  private Row numbered(Row row) {
    return new Row(ids.incrementAndGet(), row.text());
  }

  private List<Thread> write(int writers, int each) {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int n = 0; n < each; n++) {
                  commits.submit(() -> numbered(new Row(0, "text"))).await();
                }
              }));
    }
    return threads;
  }

  private void killAll() throws SQLException {
    for (int backend : backends) {
      execute("SELECT pg_terminate_backend(" + backend + ")");
    }
  }

  private List<Long> rows() throws SQLException {
    List<Long> found = new ArrayList<>();
    try (Connection connection = TestingServer.shared().database();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT id FROM " + table + " ORDER BY id")) {
      while (result.next()) {
        found.add(result.getLong(1));
      }
    }
    return found;
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = TestingServer.shared().database();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private final class Inserting implements GroupCommit.Batch<Row> {
    @Override
    public void write(Connection connection, List<Row> entries, boolean again) throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery("SELECT pg_backend_pid()")) {
        result.next();
        backends.add(result.getInt(1));
      }
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO " + table + " SELECT * FROM unnest(?, ?) ON CONFLICT DO NOTHING")) {
        insert.setArray(
            1, connection.createArrayOf("int8", entries.stream().map(Row::id).toArray()));
        insert.setArray(
            2, connection.createArrayOf("text", entries.stream().map(Row::text).toArray()));
        insert.executeUpdate();
      }
    }

    /** Either way of committing is taken now and then. */
    @Override
    public boolean isOneStatement(List<Row> entries) {
      return entries.size() % 2 == 1;
    }

    @Override
    public void committed(Row row) {
      announced.add(row.id());
    }

    @Override
    public int bytes(Row row) {
      return row.text().length();
    }
  }
}
