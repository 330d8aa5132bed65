package chat.guildhall.server.db;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Tells failures of the database itself from those of a statement: connection exceptions, lack of
 * resources, shutdowns, I/O errors of the database, and a pool that had nothing to give.
 *
 * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">Error codes</a>
 */
final class Outage {
  private static final int DEPTH_MAX = 20;

  private Outage() {}

  /** Whether trying again later can help. */
  static boolean is(SQLException failure) {
    String state = failure.getSQLState();
    return state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P")
        || state.startsWith("58");
  }

  /** The outage that is behind a failure, if one is. */
  static Optional<SQLException> behind(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH_MAX; depth++) {
      if (cause instanceof SQLException found) {
        return Optional.of(found).filter(Outage::is);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
