package chat.guildhall.server.invite;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Removes the rows of invites that have expired or are used up. Until then they are hidden. */
@ApplicationScoped
class InvitePruning {
  private static final Logger LOG = Logger.getLogger(InvitePruning.class);
  private static final int CHUNK = 500;
  private static final int EVERY_MINUTES = 10;

  private final InviteStore store;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("invite-pruning").factory());

  @Inject
  InvitePruning(InviteStore store) {
    this.store = store;
  }

  void start(@Observes StartupEvent started) {
    var unused = clock.scheduleWithFixedDelay(this::prune, 1, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  void stop(@Observes ShutdownEvent stopping) {
    clock.shutdownNow();
  }

  private void prune() {
    try {
      int removed;
      do {
        removed = store.prune(CHUNK);
      } while (removed == CHUNK);
    } catch (RuntimeException failed) {
      LOG.error("Removing spent invites failed.", failed);
    }
  }
}
