package chat.guildhall.server.config;

/**
 * Announces that the process is about to stop, while the listener and the database still work.
 * Observe it synchronously, with a {@code @Priority} of this class; observers run one after the
 * other, and all of them together within {@link Drain#LIMIT}.
 *
 * <p>The order of a stop: {@link #SESSIONS}, {@link #REQUESTS}, {@link #WRITERS}, then the listener
 * closes, then {@code ShutdownEvent}, and last of all the database.
 */
public record Draining() {
  /** Gateway sessions are told to reconnect (op 7) and their sockets close. */
  public static final int SESSIONS = 100;

  /** Requests under way finish; the API takes no new ones. */
  public static final int REQUESTS = 200;

  /** What is kept in memory to be written together is written now. */
  public static final int WRITERS = 300;
}
