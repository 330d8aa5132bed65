package chat.guildhall.server.invite;

import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.LiveGuilds;
import chat.guildhall.server.runtime.audit.Audit;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes spent invites away when they expire, with INVITE_DELETE. It looks at the rows once a minute
 * and plans the expiries until then; a spent invite that is still there lets nobody in.
 */
@ApplicationScoped
class InviteExpiry {
  private static final Logger LOG = Logger.getLogger(InviteExpiry.class);
  private static final int CHUNK = 500;
  private static final Duration LOOK = Duration.ofMinutes(1);

  /** The database reads its own clock, which may be a little behind. */
  private static final Duration MARGIN = Duration.ofMillis(50);

  private final InviteStore store;
  private final LiveGuilds guilds;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("invite-expiry").factory());

  private @Nullable ScheduledFuture<?> planned;

  @Inject
  InviteExpiry(InviteStore store, LiveGuilds guilds) {
    this.store = store;
    this.guilds = guilds;
  }

  void start(@Observes StartupEvent started) {
    var unused = clock.scheduleWithFixedDelay(this::look, 5, LOOK.toSeconds(), TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent stopping) {
    clock.shutdownNow();
  }

  /** Plans the end of a new invite, where it comes before the next look. */
  void expect(Invite invite) {
    Instant end = invite.expiresAt();
    if (end != null) {
      plan(end);
    }
  }

  /** At most one look is planned beside the regular ones: the earliest that is needed. */
  private synchronized void plan(Instant end) {
    long leftMs = Math.max(1, Duration.between(Instant.now(), end).plus(MARGIN).toMillis());
    if (leftMs > LOOK.toMillis() || clock.isShutdown()) {
      return;
    }
    ScheduledFuture<?> before = planned;
    if (before != null) {
      long dueMs = before.getDelay(TimeUnit.MILLISECONDS);
      if (dueMs > 0 && dueMs <= leftMs) {
        return;
      }
      before.cancel(false);
    }
    planned = clock.schedule(this::look, leftMs, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      List<Invite> spent;
      do {
        spent = store.spent(CHUNK);
        spent.forEach(this::end);
      } while (spent.size() == CHUNK);
      store.nextExpiry().ifPresent(this::plan);
    } catch (RuntimeException failed) {
      LOG.error("Removing spent invites failed.", failed);
    }
  }

  private void end(Invite invite) {
    if (guilds.change(invite.guildId(), turn -> end(turn, invite)).isEmpty()) {
      store.delete(invite.code());
    }
  }

  private boolean end(GuildTurn turn, Invite invite) {
    boolean gone =
        turn.commit(
            Audit.nothing(Audit.Exempt.EXPIRY), handle -> store.delete(handle, invite.code()));
    if (gone) {
      turn.announce(InviteEvents.audience(invite.channelId()), InviteEvents.delete(invite));
    }
    return gone;
  }
}
