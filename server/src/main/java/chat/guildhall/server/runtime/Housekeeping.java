package chat.guildhall.server.runtime;

import chat.guildhall.server.runtime.privates.LivePrivateChannels;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Unloads, once a minute, what nobody uses any more. */
@ApplicationScoped
public class Housekeeping {
  private static final Logger LOG = Logger.getLogger(Housekeeping.class);

  private final LiveGuilds guilds;
  private final LivePrivateChannels privates;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  @Inject
  Housekeeping(LiveGuilds guilds, LivePrivateChannels privates) {
    this.guilds = guilds;
    this.privates = privates;
  }

  void start(@Observes StartupEvent started) {
    var unused = clock.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
  }

  void stop(@Observes ShutdownEvent stopping) {
    clock.shutdownNow();
  }

  private void sweep() {
    try {
      guilds.unloadIdle();
      privates.unloadIdle();
    } catch (RuntimeException e) {
      LOG.error("Unloading what is idle failed.", e);
    }
  }
}
