package chat.guildhall.server.relationship;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.runtime.GuildRows;
import chat.guildhall.server.user.settings.FriendSources;
import chat.guildhall.server.user.settings.SettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who may ask whom to be friends, and how many there may be. */
@ApplicationScoped
class FriendRequests {
  /** Friends of one person. */
  static final int FRIENDS_MAX = 1_000;

  /** Requests of one person that are not answered yet. */
  static final int OUTGOING_MAX = 200;

  /** Requests that one person has not answered yet; whoever asks then is refused. */
  static final int INCOMING_MAX = 1_000;

  private final RelationshipStore store;
  private final Relationships relationships;
  private final SettingsService settings;
  private final GuildRows guilds;

  @Inject
  FriendRequests(
      RelationshipStore store,
      Relationships relationships,
      SettingsService settings,
      GuildRows guilds) {
    this.store = store;
    this.relationships = relationships;
    this.settings = settings;
    this.guilds = guilds;
  }

  /**
   * Whether {@code target} takes requests from {@code user}, by its settings; those who have
   * blocked the user are looked at elsewhere.
   */
  boolean isOpenTo(UserId target, UserId user) {
    FriendSources sources = settings.friendSources(target);
    return sources.all()
        || (sources.mutualFriends()
            && share(relationships.friendsOf(target), relationships.friendsOf(user)))
        || (sources.mutualGuilds() && share(guilds.guildsOf(target), guilds.guildsOf(user)));
  }

  /**
   * Refuses a request for which one of the two has no room.
   *
   * @throws ApiException FRIEND_REQUESTS_CLOSED where the other has none, which tells nothing more
   */
  void requireRoomToAsk(Handle handle, UserId user, UserId target) {
    requireRoom(handle, user);
    if (store.count(handle, user, RelationshipType.OUTGOING_REQUEST) >= OUTGOING_MAX) {
      throw ApiError.MAXIMUM_FRIEND_REQUESTS.exception();
    }
    if (store.count(handle, target, RelationshipType.INCOMING_REQUEST) >= INCOMING_MAX) {
      throw ApiError.FRIEND_REQUESTS_CLOSED.exception();
    }
  }

  /** Refuses a friendship for which {@code user} has no room. */
  void requireRoom(Handle handle, UserId user) {
    if (store.count(handle, user, RelationshipType.FRIEND) >= FRIENDS_MAX) {
      throw ApiError.MAXIMUM_FRIENDS.exception();
    }
  }

  private static <T> boolean share(List<T> some, List<T> others) {
    return !Collections.disjoint(some, new HashSet<>(others));
  }
}
