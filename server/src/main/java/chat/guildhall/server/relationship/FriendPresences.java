package chat.guildhall.server.relationship;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.presence.Activity;
import chat.guildhall.server.presence.Presence;
import chat.guildhall.server.presence.PresenceObserver;
import chat.guildhall.server.presence.Presences;
import chat.guildhall.server.presence.Status;
import chat.guildhall.server.runtime.LiveUsers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Tells friends of each other's presences, names and pictures: PRESENCE_UPDATE without a guild,
 * once for each session.
 */
@ApplicationScoped
public class FriendPresences implements PresenceObserver, LiveUsers.Observer {
  private final Relationships relationships;
  private final Presences presences;
  private final LiveUsers live;

  /** A presence with all of its user, who has another name or picture now. */
  private record Renamed(
      User user, Status status, List<Activity> activities, Map<String, Status> clientStatus) {}

  @Inject
  FriendPresences(Relationships relationships, Presences presences, LiveUsers live) {
    this.relationships = relationships;
    this.presences = presences;
    this.live = live;
  }

  /** The presences of those friends of a user who are online: READY's {@code presences}. */
  public List<Presence.Outward> online(UserId user) {
    return relationships.friendsOf(user).stream()
        .filter(presences::isOnline)
        .map(friend -> presences.of(friend).outward(friend, null))
        .toList();
  }

  @Override
  public void presenceChanged(UserId user, Presence presence) {
    tellFriends(user, update(user, presence));
  }

  @Override
  public void userChanged(User user) {
    Presence presence = presences.of(user.id());
    Dispatch update =
        Dispatch.toPeople(
            "PRESENCE_UPDATE",
            new Renamed(user, presence.status(), presence.activities(), presence.clientStatus()));
    tellFriends(user.id(), update);
  }

  private void tellFriends(UserId user, Dispatch update) {
    for (UserId friend : relationships.friendsOf(user)) {
      // The friendship may end while the update waits for the friend's lane.
      live.announceIf(friend, () -> relationships.areFriends(friend, user), update);
    }
  }

  /** In the lane of {@code user}: says how a new friend is, who is offline if nothing is said. */
  void introduce(UserId user, UserId friend) {
    Presence presence = presences.of(friend);
    if (presence.isOnline()) {
      live.announce(user, update(friend, presence));
    }
  }

  private static Dispatch update(UserId user, Presence presence) {
    return Dispatch.toPeople("PRESENCE_UPDATE", presence.outward(user, null));
  }
}
