package chat.guildhall.bench.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * What the database itself can do: writers wait for one committer that inserts whatever is there in
 * one statement, without HTTP, permissions or events.
 */
public final class RawGroupCommit {
  private static final String TEXT = "x".repeat(100);
  private static final int BATCH_MAX = 1_024;

  private record Waiting(long id, CountDownLatch done) {}

  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Histogram nanos = new ConcurrentHistogram(3);
  private volatile boolean ending;

  private RawGroupCommit() {}

  /** How long each of the writes took that {@code writers} made in {@code time}, in nanoseconds. */
  public static Histogram run(Guildhall server, int writers, Duration time) {
    return new RawGroupCommit().measure(server, writers, time);
  }

  private Histogram measure(Guildhall server, int writers, Duration time) {
    try (Connection connection = DriverManager.getConnection(server.databaseUrl())) {
      try (var statement = connection.createStatement()) {
        statement.execute(
            "CREATE TABLE IF NOT EXISTS raw_messages (id bigint PRIMARY KEY, content text NOT NULL)");
        statement.execute("TRUNCATE raw_messages");
      }
      long until = System.nanoTime() + time.toNanos();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        long first = (long) i << 32;
        threads.add(Thread.ofVirtual().start(() -> write(first, until)));
      }
      commitUntilAllEnded(connection, threads);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return nanos;
  }

  private void write(long first, long until) {
    for (long id = first; System.nanoTime() < until && !ending; id++) {
      long from = System.nanoTime();
      CountDownLatch done = new CountDownLatch(1);
      queue.add(new Waiting(id, done));
      try {
        done.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
      nanos.recordValue(System.nanoTime() - from);
    }
  }

  private void commitUntilAllEnded(Connection connection, List<Thread> writers)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO raw_messages SELECT * FROM unnest(?::bigint[], ?::text[])")) {
      while (!queue.isEmpty() || writers.stream().anyMatch(Thread::isAlive)) {
        List<Waiting> batch = new ArrayList<>();
        queue.drainTo(batch, BATCH_MAX);
        if (batch.isEmpty()) {
          Thread.onSpinWait();
          continue;
        }
        Object[] ids = batch.stream().map(Waiting::id).toArray();
        Object[] texts = batch.stream().map(_ -> TEXT).toArray();
        insert.setArray(1, connection.createArrayOf("int8", ids));
        insert.setArray(2, connection.createArrayOf("text", texts));
        insert.executeUpdate();
        batch.forEach(waiting -> waiting.done().countDown());
      }
    } finally {
      ending = true;
      queue.forEach(waiting -> waiting.done().countDown());
    }
  }
}
