package chat.guildhall.server.db;

/** Every connection is in use and none came free in time; the caller may try again later. */
public final class DatabaseBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseBusyException(String message) {
    super(message);
  }
}
