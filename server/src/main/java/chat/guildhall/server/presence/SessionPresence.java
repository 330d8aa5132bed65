package chat.guildhall.server.presence;

import chat.guildhall.server.http.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * The presence of one session, as its client set it.
 *
 * @param since when the client went idle, in Unix milliseconds; 0 if it is not
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#update-presence">Update
 *     Presence</a>
 */
public record SessionPresence(Status status, List<Activity> activities, long since, boolean afk) {
  /** Activities of one session. */
  public static final int ACTIVITIES_MAX = 8;

  public SessionPresence {
    activities = List.copyOf(activities);
  }

  /** A presence without activities. */
  public static SessionPresence of(Status status) {
    return new SessionPresence(status, List.of(), 0, false);
  }

  /**
   * Reads {@code d} of op 3, or {@code presence} of an identify. Faults are the form's.
   *
   * @param unknown what the status {@code unknown} stands for, which people's clients send at first
   */
  public static SessionPresence read(Form form, Status unknown, long nowMs) {
    String word = form.text("status", 1, 16).orElse("unknown");
    Status status = word.equals("unknown") ? unknown : Status.of(word).orElse(null);
    if (status == null) {
      form.reject("status", "BASE_TYPE_CHOICES", "Value must be one of the status types.");
      status = unknown;
    }
    List<Activity> activities = new ArrayList<>();
    for (Form activity : form.objects("activities", ACTIVITIES_MAX)) {
      activities.add(Activity.read(activity, nowMs));
    }
    return new SessionPresence(
        status == Status.OFFLINE ? Status.INVISIBLE : status,
        activities,
        form.longInteger("since", 0, Long.MAX_VALUE).orElse(0L),
        form.bool("afk").orElse(false));
  }
}
