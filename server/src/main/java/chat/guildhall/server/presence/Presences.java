package chat.guildhall.server.presence;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.event.Audience;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.runtime.GuildRows;
import chat.guildhall.server.runtime.LiveGuilds;
import chat.guildhall.server.runtime.LiveUsers;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The presences of everyone connected. A change is announced in the user's lane, to friends through
 * {@link PresenceObserver}, then in the lane of each guild in memory: to bots with the intent by
 * PRESENCE_UPDATE, to people through {@link PresenceListener}, once per session and shared guild.
 */
@ApplicationScoped
public class Presences {
  /** How long changes of a person's sessions gather before SESSIONS_REPLACE tells of them. */
  private static final long COALESCE_MS = 200;

  private final ConcurrentMap<UserId, UserSessions> users = new ConcurrentHashMap<>();
  private final Set<UserId> sessionsChanged = ConcurrentHashMap.newKeySet();
  private final LiveUsers liveUsers;
  private final LiveGuilds guilds;
  private final GuildRows rows;
  private final Vertx vertx;
  private final Instance<PresenceListener> listeners;
  private final Instance<PresenceObserver> observers;

  @Inject
  Presences(
      LiveUsers liveUsers,
      LiveGuilds guilds,
      GuildRows rows,
      Vertx vertx,
      Instance<PresenceListener> listeners,
      Instance<PresenceObserver> observers) {
    this.liveUsers = liveUsers;
    this.guilds = guilds;
    this.rows = rows;
    this.vertx = vertx;
    this.listeners = listeners;
    this.observers = observers;
  }

  /** How others see a user. */
  public Presence of(UserId user) {
    UserSessions sessions = users.get(user);
    if (sessions == null) {
      return Presence.OFFLINE;
    }
    synchronized (sessions) {
      return sessions.current(System.currentTimeMillis());
    }
  }

  /** Whether others see a user as online. */
  public boolean isOnline(UserId user) {
    return of(user).isOnline();
  }

  /** A person's own sessions. */
  public List<OwnSession> sessionsOf(UserId user) {
    UserSessions sessions = users.get(user);
    if (sessions == null) {
      return List.of();
    }
    synchronized (sessions) {
      return sessions.entries().entrySet().stream()
          .map(entry ->
              ownSession(entry.getKey(), entry.getValue().presence(), entry.getValue().client()))
          .toList();
    }
  }

  /** A person's own sessions and one more that is about to be connected. */
  public List<OwnSession> sessionsWith(
      UserId user, String session, SessionPresence presence, ClientInfo client) {
    return Stream.concat(
            sessionsOf(user).stream(), Stream.of(ownSession(session, presence, client)))
        .toList();
  }

  /**
   * A session is connected, or its client set its presence.
   *
   * @param guilds those that it is in, as they change
   */
  public void put(
      UserId user,
      String session,
      SessionPresence presence,
      ClientInfo client,
      Set<GuildId> guilds) {
    users.compute(
        user,
        (_, known) -> {
          UserSessions sessions = known == null ? new UserSessions() : known;
          synchronized (sessions) {
            sessions.put(session, new UserSessions.Entry(presence, client, guilds));
          }
          return sessions;
        });
    changed(user);
  }

  /** A session lost its connection or ended. */
  public void remove(UserId user, String session) {
    UserSessions sessions = users.get(user);
    if (sessions == null) {
      return;
    }
    synchronized (sessions) {
      if (sessions.remove(session, System.currentTimeMillis())) {
        vertx.setTimer(UserSessions.GRACE_MS + 1, _ -> changed(user));
      }
    }
    changed(user);
  }

  private void changed(UserId user) {
    if (sessionsChanged.add(user)) {
      vertx.setTimer(COALESCE_MS, _ -> Thread.ofVirtual().start(() -> tellOwnSessions(user)));
    }
    Thread.ofVirtual().start(() -> liveUsers.change(user, () -> announce(user)));
  }

  private void tellOwnSessions(UserId user) {
    sessionsChanged.remove(user);
    liveUsers.announce(user, Dispatch.toPeople("SESSIONS_REPLACE", sessionsOf(user)));
  }

  /** In the user's lane. */
  private boolean announce(UserId user) {
    Optional<Presence> change = takeChange(user);
    if (change.isEmpty()) {
      return false;
    }
    observers.forEach(observer -> observer.presenceChanged(user, change.get()));
    for (GuildId guild : guildsOf(user)) {
      guilds.inLaneIfLive(
          guild,
          live -> {
            if (live.member(user).isEmpty()) {
              return;
            }
            live.announce(
                Audience.BOTS,
                Dispatch.of(
                    "PRESENCE_UPDATE", Intent.GUILD_PRESENCES, change.get().outward(user, guild)));
            listeners.forEach(listener -> listener.presenceChanged(live, user, change.get()));
          });
    }
    return true;
  }

  /** Those that its sessions are in; of somebody without one, those in the rows. */
  private Collection<GuildId> guildsOf(UserId user) {
    UserSessions sessions = users.get(user);
    if (sessions != null) {
      synchronized (sessions) {
        if (!sessions.entries().isEmpty()) {
          return sessions.entries().values().stream()
              .flatMap(entry -> entry.guilds().stream())
              .collect(Collectors.toSet());
        }
      }
    }
    return rows.guildsOf(user);
  }

  private Optional<Presence> takeChange(UserId user) {
    UserSessions sessions = users.get(user);
    if (sessions == null) {
      return Optional.empty();
    }
    long nowMs = System.currentTimeMillis();
    Optional<Presence> change;
    synchronized (sessions) {
      change = sessions.takeChange(nowMs);
    }
    users.computeIfPresent(
        user,
        (_, known) -> {
          synchronized (known) {
            return known.isOver(nowMs) ? null : known;
          }
        });
    return change;
  }

  private static OwnSession ownSession(String id, SessionPresence presence, ClientInfo client) {
    return new OwnSession(
        id,
        client.outward(),
        presence.status(),
        presence.activities(),
        List.of(),
        presence.since() == 0 && !presence.afk());
  }
}
