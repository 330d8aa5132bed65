package chat.guildhall.server.runtime;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.db.Database;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Users by id, those seen of late in memory: who wrote the messages of a page is mostly the same
 * few.
 *
 * <p>A row that was read while anybody changed is not kept, so that nothing outdated stays: changes
 * are rare.
 */
@ApplicationScoped
public class KnownUsers {
  private static final int KEPT_MAX = 20_000;

  private final Database database;
  private final AtomicLong changes = new AtomicLong();
  private final Cache<UserId, User> kept =
      Caffeine.newBuilder().maximumSize(KEPT_MAX).expireAfterAccess(Duration.ofHours(1)).build();

  @Inject
  KnownUsers(Database database) {
    this.database = database;
  }

  /** Those of {@code ids} who exist; all that are not in memory cost one statement. */
  public Map<UserId, User> find(Collection<UserId> ids) {
    Map<UserId, User> found = new HashMap<>();
    List<UserId> unknown = new ArrayList<>();
    for (UserId id : ids) {
      User user = kept.getIfPresent(id);
      if (user == null) {
        unknown.add(id);
      } else {
        found.put(id, user);
      }
    }
    if (!unknown.isEmpty()) {
      long before = changes.get();
      List<User> read = read(unknown);
      read.forEach(user -> found.put(user.id(), user));
      keep(read, before);
    }
    return found;
  }

  /** After a commit: a user is another now. */
  public void changed(UserId id) {
    // Before: what was read till now is not kept any more. After: what was made of the user that
    // was still here until a moment ago does not hold either.
    changes.incrementAndGet();
    kept.invalidate(id);
    changes.incrementAndGet();
  }

  /** Moves with every change: what was made of users holds while it stays the same. */
  public long changeCount() {
    return changes.get();
  }

  private void keep(List<User> read, long before) {
    for (User user : read) {
      // Inside the map's lock: a change that comes meanwhile takes it out again.
      kept.asMap().compute(user.id(), (_, other) -> changes.get() == before ? user : other);
    }
  }

  private List<User> read(Collection<UserId> ids) {
    return database.read(handle ->
        handle
            .select(
                "SELECT " + GuildRows.USER_COLUMNS + " FROM users u WHERE u.id = ANY (?)",
                ids.stream().mapToLong(UserId::value).toArray())
            .map((row, _) -> GuildRows.readUser(row))
            .list());
  }
}
