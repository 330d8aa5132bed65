package chat.guildhall.server.db;

/**
 * The database cannot serve now: every connection is in use and none came free in time, or it is
 * away. The caller may try again later.
 */
public final class DatabaseBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseBusyException(String message) {
    super(message);
  }

  DatabaseBusyException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
