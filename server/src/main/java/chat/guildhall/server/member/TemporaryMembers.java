package chat.guildhall.server.member;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.member.MemberStore.Temporary;
import chat.guildhall.server.runtime.Connections;
import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.LastSessionEnded;
import chat.guildhall.server.runtime.LiveGuilds;
import chat.guildhall.server.runtime.audit.Audit;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Takes out who joined by a temporary invite once their last session has ended, unless a role was
 * given to them. A reload of the page ends a session, so there are {@link #GRACE} to come back.
 *
 * <p>Whoever had a session when the server stopped, or never had one, is found by a look at the
 * rows; the first is {@link #RETURN} after the start.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel#create-channel-invite">Create
 *     Channel Invite, on temporary</a>
 */
@ApplicationScoped
class TemporaryMembers {
  private static final Logger LOG = Logger.getLogger(TemporaryMembers.class);
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration RETURN = Duration.ofMinutes(5);

  private final MemberStore store;
  private final MemberService members;
  private final LiveGuilds guilds;
  private final Connections connections;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("temporary-members").factory());

  @Inject
  TemporaryMembers(
      MemberStore store, MemberService members, LiveGuilds guilds, Connections connections) {
    this.store = store;
    this.members = members;
    this.guilds = guilds;
    this.connections = connections;
  }

  void start(@Observes StartupEvent started) {
    var unused =
        clock.scheduleWithFixedDelay(
            () -> takeOut(() -> store.temporary(RETURN)),
            RETURN.toSeconds(),
            RETURN.toSeconds(),
            TimeUnit.SECONDS);
  }

  void ended(@Observes LastSessionEnded end) {
    if (!clock.isShutdown()) {
      UserId user = end.user();
      var unused =
          clock.schedule(
              () -> takeOut(() -> store.temporary(user)), GRACE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    clock.shutdownNow();
  }

  private void takeOut(Supplier<List<Temporary>> read) {
    try {
      for (Temporary membership : read.get()) {
        if (!connections.has(membership.user())) {
          var unused = guilds.change(membership.guild(), turn -> takeOut(turn, membership.user()));
        }
      }
    } catch (RuntimeException failed) {
      LOG.error("Taking out temporary members failed.", failed);
    }
  }

  private boolean takeOut(GuildTurn turn, UserId user) {
    if (connections.has(user)) {
      return false;
    }
    turn.member(user)
        .filter(member -> member.roles().isEmpty() && !turn.state().isOwner(user))
        .ifPresent(member -> members.remove(turn, member, Audit.nothing(Audit.Exempt.EXPIRY)));
    return true;
  }
}
