package chat.guildhall.server.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connection of one committer: opened when it is needed, replaced when it broke. */
final class CommitConnection {
  private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(20);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(40);
  private static final int VALID_WITHIN_SECONDS = 5;
  private static final int STALE_MAX = 64;
  private static final long PAUSE_MIN_MS = 10;
  private static final long PAUSE_MAX_MS = 1_000;

  /** How a transaction ended. */
  sealed interface Outcome {}

  /** It is durable. */
  record Committed() implements Outcome {}

  /** The database, or the code before it, refuses what was written; nothing of it is there. */
  record Refused(Exception cause) implements Outcome {}

  /**
   * The connection or the database went away; the next call opens a new connection.
   *
   * @param inDoubt whether the commit may have arrived nevertheless
   */
  record Broken(Exception cause, boolean inDoubt) implements Outcome {}

  private final GroupCommit.ConnectionSource source;
  private @Nullable Connection connection;
  private long pauseMs;

  CommitConnection(GroupCommit.ConnectionSource source) {
    this.source = source;
  }

  /** Writes entries and commits. After a break it pauses first, longer each time. */
  <E> Outcome transact(GroupCommit.Batch<E> batch, List<E> entries, boolean again) {
    boolean alone = batch.isOneStatement(entries);
    boolean committing = alone;
    try {
      Connection open = ready();
      open.setAutoCommit(alone);
      batch.write(open, entries, again);
      if (!alone) {
        committing = true;
        open.commit();
      }
      pauseMs = 0;
      return new Committed();
    } catch (SQLException | RuntimeException e) {
      // Deferred constraints do not exist here, so a commit that fails is a break, not a refusal.
      // A statement by itself that the database refuses has done nothing.
      if (!isBreak(e) && (alone || (!committing && rolledBack()))) {
        return new Refused(e);
      }
      close();
      return new Broken(e, committing);
    }
  }

  void close() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException _) {
        // It is out of use either way.
      }
    }
  }

  private Connection ready() throws SQLException {
    Connection open = connection;
    if (open == null) {
      pause();
      open = open();
      connection = open;
    }
    return open;
  }

  /** A pool may hand out connections to a database that was restarted since: those are skipped. */
  private Connection open() throws SQLException {
    for (int i = 0; i < STALE_MAX; i++) {
      Connection fresh = source.open();
      if (fresh.isValid(VALID_WITHIN_SECONDS)) {
        fresh.setNetworkTimeout(Runnable::run, (int) ANSWER_LIMIT.toMillis());
        fresh.setAutoCommit(false);
        try (Statement statement = fresh.createStatement()) {
          statement.execute("SET statement_timeout = " + STATEMENT_LIMIT.toMillis());
        }
        fresh.commit();
        return fresh;
      }
      fresh.close();
    }
    throw new SQLException("the pool has no living connection", "08001");
  }

  private void pause() {
    if (pauseMs > 0) {
      try {
        Thread.sleep(pauseMs);
      } catch (InterruptedException _) {
        // Somebody wants this thread to hurry; whoever does has said so elsewhere too.
      }
    }
    pauseMs = Math.clamp(pauseMs * 2, PAUSE_MIN_MS, PAUSE_MAX_MS);
  }

  private boolean rolledBack() {
    Connection open = connection;
    if (open == null) {
      return false;
    }
    try {
      open.rollback();
      return true;
    } catch (SQLException _) {
      return false;
    }
  }

  /** Whether trying again can help: an outage, or a conflict between transactions. */
  private static boolean isBreak(Exception e) {
    return e instanceof SQLException failure
        && (Outage.is(failure) || failure.getSQLState().startsWith("40"));
  }
}
