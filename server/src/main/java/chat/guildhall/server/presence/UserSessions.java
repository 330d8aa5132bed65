package chat.guildhall.server.presence;

import chat.guildhall.protocol.GuildId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sessions of one user and what they amount to. Arithmetic alone: the caller gives the time,
 * and holds the lock.
 *
 * <p>When the last session goes, the user stays as it was for {@link #GRACE_MS}, so that a reload
 * does not flicker.
 */
final class UserSessions {
  /** How long somebody without a session is still seen as before. */
  static final long GRACE_MS = 10_000;

  /**
   * One session: its own presence, what kind of client it is, and the guilds that it is in as they
   * change.
   */
  record Entry(SessionPresence presence, ClientInfo client, Set<GuildId> guilds) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private Presence lingering = Presence.OFFLINE;
  private long lingersUntilMs;
  private Presence announced = Presence.OFFLINE;

  void put(String session, Entry entry) {
    entries.put(session, entry);
  }

  /** Takes a session away; true if that begins the grace. */
  boolean remove(String session, long nowMs) {
    Presence before = current(nowMs);
    if (entries.remove(session) == null || !entries.isEmpty()) {
      return false;
    }
    lingering = before;
    lingersUntilMs = nowMs + GRACE_MS;
    return before.isOnline();
  }

  Optional<Entry> find(String session) {
    return Optional.ofNullable(entries.get(session));
  }

  Map<String, Entry> entries() {
    return entries;
  }

  /** Whether nothing is left to remember. */
  boolean isOver(long nowMs) {
    return entries.isEmpty() && nowMs >= lingersUntilMs;
  }

  /** How others see the user now. */
  Presence current(long nowMs) {
    if (!entries.isEmpty()) {
      return aggregate(List.copyOf(entries.values()));
    }
    return nowMs < lingersUntilMs ? lingering : Presence.OFFLINE;
  }

  /** The presence to announce, if it is another than the one announced last. */
  Optional<Presence> takeChange(long nowMs) {
    Presence now = current(nowMs);
    if (now.equals(announced)) {
      return Optional.empty();
    }
    announced = now;
    return Optional.of(now);
  }

  /** How others see somebody with these sessions: the most telling status, all activities. */
  static Presence aggregate(List<Entry> sessions) {
    Status status = Status.OFFLINE;
    Map<String, Status> byClient = new HashMap<>();
    List<Activity> activities = new ArrayList<>();
    for (Entry session : sessions) {
      Status own = session.presence().status();
      if (!own.isVisible()) {
        continue;
      }
      status = first(status, own);
      byClient.merge(session.client().kind(), own, UserSessions::first);
      for (Activity activity : session.presence().activities()) {
        if (activities.size() < SessionPresence.ACTIVITIES_MAX && !repeats(activities, activity)) {
          activities.add(activity);
        }
      }
    }
    return status.isVisible() ? new Presence(status, activities, byClient) : Presence.OFFLINE;
  }

  private static boolean repeats(List<Activity> activities, Activity activity) {
    return activities.stream()
        .anyMatch(other -> other.type() == activity.type() && other.name().equals(activity.name()));
  }

  private static Status first(Status a, Status b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
