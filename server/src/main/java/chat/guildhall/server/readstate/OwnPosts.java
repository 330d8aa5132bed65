package chat.guildhall.server.readstate;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.readstate.ReadStateStore.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * How far authors have read by posting, kept until the next flush: one row for a channel's author,
 * however many messages.
 *
 * <p>At most {@link #KEPT_MAX} are kept; past that further ones are dropped, and those authors find
 * their own message unread. A crash loses at most {@link #FLUSH_EVERY_MS} of them.
 */
@ApplicationScoped
class OwnPosts {
  /** How often what is kept is written. */
  static final long FLUSH_EVERY_MS = 1_000;

  private static final int KEPT_MAX = 100_000;
  private static final Logger LOG = Logger.getLogger(OwnPosts.class);

  private record Key(UserId user, ChannelId channel) {}

  private final ReadStateStore store;
  private final ReentrantLock flushing = new ReentrantLock();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("read-states").daemon().factory());
  private Map<Key, MessageId> kept = new HashMap<>();

  @Inject
  OwnPosts(ReadStateStore store) {
    this.store = store;
    clock.scheduleWithFixedDelay(
        this::flushQuietly, FLUSH_EVERY_MS, FLUSH_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  synchronized void add(UserId user, ChannelId channel, MessageId message) {
    Key key = new Key(user, channel);
    if (kept.size() < KEPT_MAX || kept.containsKey(key)) {
      kept.put(key, message);
    }
  }

  /** Writes what is kept and waits for it. */
  void flush() {
    flushing.lock();
    try {
      Map<Key, MessageId> taken = take();
      if (!taken.isEmpty()) {
        List<Position> positions = new ArrayList<>(taken.size());
        taken.forEach((key, id) -> positions.add(new Position(key.user(), key.channel(), id)));
        raise(taken, positions);
      }
    } finally {
      flushing.unlock();
    }
  }

  /** Runs {@code change} with nothing kept for that author's channel and no flush under way. */
  void forgetting(UserId user, ChannelId channel, Runnable change) {
    flushing.lock();
    try {
      forget(new Key(user, channel));
      change.run();
    } finally {
      flushing.unlock();
    }
  }

  /** Writes what is kept, for the last time. */
  void close() {
    clock.shutdown();
    flushQuietly();
  }

  /** What cannot be written now is kept for the next flush. */
  private void raise(Map<Key, MessageId> taken, List<Position> positions) {
    try {
      store.raise(positions);
    } catch (RuntimeException e) {
      putBack(taken);
      throw e;
    }
  }

  private synchronized void putBack(Map<Key, MessageId> taken) {
    taken.forEach(kept::putIfAbsent);
  }

  private synchronized Map<Key, MessageId> take() {
    Map<Key, MessageId> taken = kept;
    kept = new HashMap<>();
    return taken;
  }

  private synchronized void forget(Key key) {
    kept.remove(key);
  }

  /** A failure delays read marks alone; the clock must go on. */
  private void flushQuietly() {
    try {
      flush();
    } catch (RuntimeException e) {
      LOG.warn("Authors' read states could not be written.", e);
    }
  }
}
