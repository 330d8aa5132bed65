package chat.guildhall.server.relationship;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.runtime.KnownUsers;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is what to whom, from memory; somebody not looked at of late costs one statement. Any thread
 * may ask, but not an event loop.
 */
@ApplicationScoped
public class Relationships {
  /** Relationships kept in memory, about: a hundred bytes each. */
  private static final long KEPT_MAX = 1_000_000;

  private static final int EMPTY_WEIGHT = 4;

  private final KnownUsers users;
  private final LoadingCache<UserId, Map<UserId, Relation>> kept;

  @Inject
  Relationships(RelationshipStore store, KnownUsers users) {
    this.users = users;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(KEPT_MAX)
            .weigher((UserId _, Map<UserId, Relation> of) -> EMPTY_WEIGHT + of.size())
            .expireAfterAccess(Duration.ofHours(1))
            .build(store::of);
  }

  /** Whether the two are friends. */
  public boolean areFriends(UserId one, UserId other) {
    return is(one, other, RelationshipType.FRIEND);
  }

  /** Whether {@code user} has blocked {@code target}. */
  public boolean isBlocked(UserId user, UserId target) {
    return is(user, target, RelationshipType.BLOCKED);
  }

  /** Whether one of the two has blocked the other. */
  public boolean isBlockedEitherWay(UserId one, UserId other) {
    return isBlocked(one, other) || isBlocked(other, one);
  }

  /** A user's friends. */
  public List<UserId> friendsOf(UserId user) {
    return kept.get(user).entrySet().stream()
        .filter(entry -> entry.getValue().type() == RelationshipType.FRIEND)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Everyone who is something to a user, as that user sees it: READY's {@code relationships}. */
  public List<Relationship> of(UserId user) {
    Map<UserId, Relation> relations = kept.get(user);
    Map<UserId, User> known = users.find(relations.keySet());
    return relations.entrySet().stream()
        .flatMap(entry ->
            Optional.ofNullable(known.get(entry.getKey()))
                .map(other -> Relationship.of(other, entry.getValue()))
                .stream())
        .toList();
  }

  /** After a commit: what was read of a user before it does not hold any more. */
  void changed(UserId user) {
    // Inside the map's lock: a reading that began before the commit ends first.
    kept.asMap().compute(user, (_, _) -> null);
  }

  private boolean is(UserId user, UserId target, RelationshipType type) {
    Relation relation = kept.get(user).get(target);
    return relation != null && relation.type() == type;
  }
}
