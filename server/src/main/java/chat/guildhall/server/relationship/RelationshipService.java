package chat.guildhall.server.relationship;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.runtime.LiveUsers;
import chat.guildhall.server.user.UserService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Changes who is what to whom, in the lanes of both: two who ask each other at the same time become
 * friends, whoever was first, and of two opposite changes one comes after the other for both.
 */
@ApplicationScoped
class RelationshipService {
  /** People whom one person has blocked. */
  static final int BLOCKED_MAX = 2_000;

  private final RelationshipStore store;
  private final Relationships relationships;
  private final FriendRequests requests;
  private final FriendPresences presences;
  private final UserService users;
  private final LiveUsers live;
  private final Database database;

  @Inject
  RelationshipService(
      RelationshipStore store,
      Relationships relationships,
      FriendRequests requests,
      FriendPresences presences,
      UserService users,
      LiveUsers live,
      Database database) {
    this.store = store;
    this.relationships = relationships;
    this.requests = requests;
    this.presences = presences;
    this.users = users;
    this.live = live;
    this.database = database;
  }

  /**
   * What a change comes to.
   *
   * @param forUser what the sessions of the one who makes it hear, if anything
   * @param forTarget what the other's hear
   * @param friends whether the two are friends from now on
   */
  private record Outcome(
      @Nullable Dispatch forUser, @Nullable Dispatch forTarget, boolean friends) {
    static final Outcome NOTHING = new Outcome(null, null, false);
  }

  /** Something that is done to a pair, in a transaction. */
  private interface Change {
    Outcome make(Handle handle, Optional<Relation> own, Optional<Relation> theirs);
  }

  /**
   * Asks the owner of a username to be friends, or accepts what that one asked.
   *
   * @throws ApiException UNKNOWN_USERNAME, and as {@link #request(UserId, UserId)}
   */
  void request(UserId user, String username) {
    request(user, users.findByUsername(username).orElseThrow(ApiError.UNKNOWN_USERNAME::exception));
  }

  /**
   * Asks somebody to be friends, or accepts what that one asked.
   *
   * @throws ApiException FRIEND_REQUESTS_CLOSED also where the other has blocked the user
   */
  void request(UserId user, UserId target) {
    request(user, users.find(target).orElseThrow(ApiError.UNKNOWN_USER::exception));
  }

  private void request(UserId user, User target) {
    requireOther(user, target.id());
    if (target.bot()) {
      throw ApiError.BOT_FRIENDS.exception();
    }
    User self = find(user);
    // Before the transaction: it reads by connections of its own.
    boolean open = requests.isOpenTo(target.id(), user);
    change(
        user,
        target.id(),
        (handle, own, theirs) -> {
          if (own.isEmpty()) {
            return ask(handle, self, target, open && theirs.isEmpty());
          }
          return switch (own.get().type()) {
            case FRIEND -> throw ApiError.FRIENDS_ALREADY.exception();
            case BLOCKED -> throw ApiError.FRIEND_REQUEST_BLOCKED.exception();
            case OUTGOING_REQUEST -> Outcome.NOTHING;
            case INCOMING_REQUEST -> accept(handle, self, target);
          };
        });
  }

  /** What is there on the other's side alone is a block: who meets it learns no more than that. */
  private Outcome ask(Handle handle, User self, User target, boolean open) {
    if (!open) {
      throw ApiError.FRIEND_REQUESTS_CLOSED.exception();
    }
    requests.requireRoomToAsk(handle, self.id(), target.id());
    Relation outgoing = now(RelationshipType.OUTGOING_REQUEST);
    Relation incoming = new Relation(RelationshipType.INCOMING_REQUEST, null, outgoing.since());
    store.put(handle, self.id(), target.id(), outgoing);
    store.put(handle, target.id(), self.id(), incoming);
    return new Outcome(
        RelationshipEvent.added(target, outgoing, false),
        RelationshipEvent.added(self, incoming, true),
        false);
  }

  private Outcome accept(Handle handle, User self, User target) {
    requests.requireRoom(handle, self.id());
    requests.requireRoom(handle, target.id());
    Relation friend = now(RelationshipType.FRIEND);
    store.put(handle, self.id(), target.id(), friend);
    store.put(handle, target.id(), self.id(), friend);
    return new Outcome(
        RelationshipEvent.added(target, friend, false),
        RelationshipEvent.added(self, friend, true),
        true);
  }

  /**
   * Blocks somebody, a bot too. A friendship or request between the two ends, which is all that the
   * other hears.
   */
  void block(UserId user, UserId target) {
    requireOther(user, target);
    User other = users.find(target).orElseThrow(ApiError.UNKNOWN_USER::exception);
    change(
        user,
        target,
        (handle, own, theirs) -> {
          if (isBlock(own)) {
            return Outcome.NOTHING;
          }
          if (store.count(handle, user, RelationshipType.BLOCKED) >= BLOCKED_MAX) {
            throw ApiError.MAXIMUM_BLOCKED.exception();
          }
          Relation blocked = now(RelationshipType.BLOCKED);
          store.put(handle, user, target, blocked);
          return new Outcome(
              RelationshipEvent.added(other, blocked, false),
              endTheirs(handle, user, target, theirs),
              false);
        });
  }

  /**
   * Removes a friend, declines or takes back a request, unblocks: whatever there is. Where there is
   * nothing, nothing happens.
   *
   * @throws ApiException UNKNOWN_USER if there is no such user
   */
  void remove(UserId user, UserId target) {
    if (user.equals(target) || users.find(target).isEmpty()) {
      throw ApiError.UNKNOWN_USER.exception();
    }
    change(
        user,
        target,
        (handle, own, theirs) -> {
          if (own.isEmpty()) {
            return Outcome.NOTHING;
          }
          store.delete(handle, user, target);
          return new Outcome(
              RelationshipEvent.removed(target, own.get()),
              isBlock(own) ? null : endTheirs(handle, user, target, theirs),
              false);
        });
  }

  /**
   * Calls a friend by another name, which nobody else sees.
   *
   * @throws ApiException UNKNOWN_USER if the two are no friends
   */
  void rename(UserId user, UserId friend, @Nullable String nickname) {
    live.change(
        user,
        () -> {
          Relation renamed =
              database.inTransaction(handle -> {
                Relation now =
                    store
                        .find(handle, user, friend)
                        .filter(own -> own.type() == RelationshipType.FRIEND)
                        .map(own -> new Relation(own.type(), nickname, own.since()))
                        .orElseThrow(ApiError.UNKNOWN_USER::exception);
                store.put(handle, user, friend, now);
                return now;
              });
          relationships.changed(user);
          live.announce(user, RelationshipEvent.updated(friend, renamed));
          return Boolean.TRUE;
        });
  }

  /** Ends what the user is to the target, unless that is blocked; what the target hears. */
  private @Nullable Dispatch endTheirs(
      Handle handle, UserId user, UserId target, Optional<Relation> theirs) {
    if (theirs.isEmpty() || isBlock(theirs)) {
      return null;
    }
    store.delete(handle, target, user);
    return RelationshipEvent.removed(user, theirs.get());
  }

  private void change(UserId user, UserId target, Change change) {
    live.changeTogether(
        user,
        target,
        () -> {
          Outcome outcome =
              database.inTransaction(handle ->
                  change.make(
                      handle, store.find(handle, user, target), store.find(handle, target, user)));
          relationships.changed(user);
          relationships.changed(target);
          return outcome;
        },
        (one, outcome) -> announce(one, one.equals(user) ? target : user, outcome, user));
  }

  /** In the lane of {@code one}. */
  private void announce(UserId one, UserId other, Outcome outcome, UserId user) {
    Dispatch event = one.equals(user) ? outcome.forUser() : outcome.forTarget();
    if (event != null) {
      live.announce(one, event);
    }
    if (outcome.friends()) {
      presences.introduce(one, other);
    }
  }

  private User find(UserId id) {
    return users.find(id).orElseThrow(ApiError.UNKNOWN_USER::exception);
  }

  private static void requireOther(UserId user, UserId target) {
    if (user.equals(target)) {
      throw ApiError.BEFRIENDING_SELF.exception();
    }
  }

  private static boolean isBlock(Optional<Relation> relation) {
    return relation.filter(it -> it.type() == RelationshipType.BLOCKED).isPresent();
  }

  private static Relation now(RelationshipType type) {
    return new Relation(type, null, Instant.now().truncatedTo(ChronoUnit.MICROS));
  }
}
