package chat.guildhall.server.db.embedded;

/** The database beside the server cannot run; the message says why and what to do about it. */
public final class EmbeddedDatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the one line that the operator sees. */
  public EmbeddedDatabaseException(String message) {
    super(message);
  }

  /** With the failure underneath. */
  public EmbeddedDatabaseException(String message, Throwable cause) {
    super(message + " (" + cause + ")", cause);
  }
}
