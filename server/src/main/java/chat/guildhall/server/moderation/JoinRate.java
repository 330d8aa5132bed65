package chat.guildhall.server.moderation;

import java.util.ArrayDeque;
import java.util.Deque;

/** When the last of a guild's members joined: enough of them within a minute are a raid. */
final class JoinRate {
  /** Joins within {@link #WINDOW_MS} that are still none. */
  static final int JOINS_MAX = 30;

  /** The time that counts. */
  static final long WINDOW_MS = 60_000;

  private final Deque<Long> joinsMs = new ArrayDeque<>(JOINS_MAX + 1);

  /** Counts a join; true if it makes a raid, and then counting begins anew. */
  synchronized boolean joined(long nowMs) {
    joinsMs.addLast(nowMs);
    while (!joinsMs.isEmpty() && joinsMs.getFirst() <= nowMs - WINDOW_MS) {
      joinsMs.removeFirst();
    }
    if (joinsMs.size() <= JOINS_MAX) {
      return false;
    }
    joinsMs.clear();
    return true;
  }
}
