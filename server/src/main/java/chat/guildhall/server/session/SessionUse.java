package chat.guildhall.server.session;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Remembers when sessions were used and writes it down in one statement every {@link #FLUSH_EVERY}.
 * A crash forgets at most that much of it. Past {@link #NOTED_MAX} sessions within one interval the
 * rest goes unnoted until the next.
 */
@ApplicationScoped
class SessionUse {
  static final Duration FLUSH_EVERY = Duration.ofMinutes(1);
  static final int NOTED_MAX = 100_000;

  private static final Logger LOG = Logger.getLogger(SessionUse.class);

  private final SessionStore store;
  private final ConcurrentMap<UUID, Instant> noted = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("session-use").factory());

  @Inject
  SessionUse(SessionStore store) {
    this.store = store;
    long period = FLUSH_EVERY.toSeconds();
    clock.scheduleWithFixedDelay(this::flushQuietly, period, period, TimeUnit.SECONDS);
  }

  void note(UUID session) {
    if (noted.size() < NOTED_MAX || noted.containsKey(session)) {
      noted.put(session, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }
  }

  /** Writes down what was noted. */
  synchronized void flush() {
    Map<UUID, Instant> taken = new HashMap<>();
    noted.forEach((session, time) -> {
      if (noted.remove(session, time)) {
        taken.put(session, time);
      }
    });
    if (!taken.isEmpty()) {
      store.used(taken);
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    clock.shutdown();
    flushQuietly();
  }

  private void flushQuietly() {
    try {
      flush();
    } catch (RuntimeException e) {
      LOG.warn("When sessions were last used could not be written down.", e);
    }
  }
}
