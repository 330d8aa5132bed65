package chat.guildhall.server.deletion;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.server.deletion.DeletionStore.Rows;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Removes what was deleted by a tombstone: one thread, one job after the other, in statements of
 * few rows each, so that nobody waits behind them. A job goes on after a restart, since every step
 * leaves less to do and the job's own row goes last.
 *
 * <p>The rows of a step double while steps take under {@link #STEP_FAST} and halve over {@link
 * #STEP_SLOW}.
 */
@ApplicationScoped
public class DeletionService {
  private static final Logger LOG = Logger.getLogger(DeletionService.class);
  private static final int ROWS_MIN = 50;
  private static final int ROWS_MAX = 4000;
  private static final Duration STEP_FAST = Duration.ofMillis(50);
  private static final Duration STEP_SLOW = Duration.ofMillis(250);
  private static final Duration RETRY = Duration.ofSeconds(10);

  private final DeletionStore store;
  private final Semaphore work = new Semaphore(1);
  private volatile @Nullable Thread worker;
  private int rows = 500;

  @Inject
  DeletionService(DeletionStore store) {
    this.store = store;
  }

  /** Notes in the caller's transaction that a guild's rows are to go. */
  public void doom(Handle handle, GuildId guild) {
    store.insert(handle, DeletionJob.Kind.GUILD, guild.value());
  }

  /** Notes in the caller's transaction that a channel's rows are to go. */
  public void doom(Handle handle, ChannelId channel) {
    store.insert(handle, DeletionJob.Kind.CHANNEL, channel.value());
  }

  /** Begins with what was noted, after the commit. */
  public void begin() {
    work.release();
  }

  void start(@Observes StartupEvent started) {
    worker = Thread.ofVirtual().name("deletion").start(this::run);
  }

  @PreDestroy
  void stop() {
    Thread running = worker;
    if (running != null) {
      running.interrupt();
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        work.acquire();
        work.drainPermits();
        runJobs();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void runJobs() throws InterruptedException {
    try {
      Optional<DeletionJob> job = store.next();
      while (job.isPresent()) {
        run(job.get());
        job = store.next();
      }
    } catch (RuntimeException failed) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LOG.warn("Removing the rows of what was deleted failed; it goes on in a moment.", failed);
      Thread.sleep(RETRY);
      work.release();
    }
  }

  private void run(DeletionJob job) {
    switch (job.kind()) {
      case CHANNEL -> removeChannel(job.targetId());
      case GUILD -> removeGuild(job.targetId());
    }
    store.finish(job);
  }

  private void removeGuild(long guild) {
    Optional<Long> channel = store.anyChannel(guild);
    while (channel.isPresent()) {
      removeChannel(channel.get());
      channel = store.anyChannel(guild);
    }
    remove(Rows.AUDIT_LOG, guild);
    remove(Rows.REPORTS, guild);
    remove(Rows.BANS, guild);
    remove(Rows.AUTO_MODERATION_RULES, guild);
    remove(Rows.MEMBERS, guild);
    store.deleteGuild(guild);
  }

  private void removeChannel(long channel) {
    remove(Rows.MESSAGES, channel);
    remove(Rows.MENTIONS, channel);
    remove(Rows.READ_STATES, channel);
    store.deleteChannel(channel);
  }

  private void remove(Rows kind, long target) {
    int deleted;
    int limit;
    do {
      limit = rows;
      long before = System.nanoTime();
      deleted = store.delete(kind, target, limit);
      Duration taken = Duration.ofNanos(System.nanoTime() - before);
      if (taken.compareTo(STEP_SLOW) > 0) {
        rows = Math.max(ROWS_MIN, limit / 2);
      } else if (taken.compareTo(STEP_FAST) < 0) {
        rows = Math.min(ROWS_MAX, limit * 2);
      }
    } while (deleted == limit);
  }
}
