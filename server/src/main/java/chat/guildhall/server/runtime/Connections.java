package chat.guildhall.server.runtime;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.event.Dispatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Which sessions each user has, connected or waiting to be resumed. */
@ApplicationScoped
public class Connections {
  private final Map<UserId, Set<Subscriber>> byUser = new ConcurrentHashMap<>();
  private final Event<LastSessionEnded> lastEnded;

  @Inject
  Connections(Event<LastSessionEnded> lastEnded) {
    this.lastEnded = lastEnded;
  }

  /** Adds a session, before it reads which guilds its user is in: a join after that finds it. */
  public void add(Subscriber session) {
    byUser.compute(
        session.userId(),
        (_, sessions) -> {
          Set<Subscriber> added = sessions == null ? ConcurrentHashMap.newKeySet() : sessions;
          added.add(session);
          return added;
        });
  }

  /** Removes a session; that its user has none left is told to observers of the event. */
  public void remove(Subscriber session) {
    byUser.computeIfPresent(
        session.userId(),
        (_, sessions) -> {
          sessions.remove(session);
          return sessions.isEmpty() ? null : sessions;
        });
    if (!has(session.userId())) {
      lastEnded.fire(new LastSessionEnded(session.userId()));
    }
  }

  /** A user's sessions. */
  public Collection<Subscriber> of(UserId user) {
    return List.copyOf(byUser.getOrDefault(user, Set.of()));
  }

  /** Whether the user has a session. */
  public boolean has(UserId user) {
    return byUser.containsKey(user);
  }

  /** Whether a session has not ended yet. */
  public boolean has(Subscriber session) {
    return byUser.getOrDefault(session.userId(), Set.of()).contains(session);
  }

  /** Every user with a session. */
  public Collection<UserId> users() {
    return List.copyOf(byUser.keySet());
  }

  /**
   * Ends a user's sessions at once, after the commit that makes their tokens void. A session that
   * is being added meanwhile checks its token again by itself.
   *
   * @param logins which logins' sessions; those of bots have none and are spared
   */
  public void revoke(UserId user, Predicate<UUID> logins) {
    of(user).stream()
        .filter(session -> session.login().filter(logins).isPresent())
        .forEach(Subscriber::revoke);
  }

  /** Ends all sessions of a user: suspended, deleted, or a bot whose token was reset. */
  public void revokeAll(UserId user) {
    of(user).forEach(Subscriber::revoke);
  }

  /** Says something to all sessions of one user; in that user's lane. */
  void announce(UserId user, Dispatch dispatch) {
    FanOut.of(of(user)).deliver(List.of(dispatch));
  }
}
