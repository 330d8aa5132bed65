package chat.guildhall.server.gateway;

import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the sessions of one event loop once a turn, however many events came in that turn: the
 * task that it queues stands behind every delivery that is queued already. Belongs to that loop.
 */
final class Flusher {
  private final EventExecutor loop;
  private List<Session> waiting = new ArrayList<>();
  private List<Session> spare = new ArrayList<>();

  Flusher(EventExecutor loop) {
    this.loop = loop;
  }

  /** Has {@code session} written at the end of this turn; it asks once a turn. */
  void add(Session session) {
    waiting.add(session);
    if (waiting.size() == 1) {
      loop.execute(this::flush);
    }
  }

  private void flush() {
    List<Session> now = waiting;
    waiting = spare;
    for (Session session : now) {
      session.write();
    }
    now.clear();
    spare = now;
  }
}
