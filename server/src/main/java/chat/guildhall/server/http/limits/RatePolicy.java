package chat.guildhall.server.http.limits;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How often a route may be called, one readable row each; the first that fits counts. Routes of no
 * row share {@link #OTHER}, each route with its own count.
 *
 * <p>A count is kept by caller (the user, or the address where there is none) and by major
 * parameter: calls to one channel or guild do not use up those to another.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate limits</a>
 */
enum RatePolicy {
  REGISTER("POST", "/auth/register", 10, Duration.ofMinutes(10), By.ADDRESS),
  LOGIN("POST", "/auth/login", 20, Duration.ofMinutes(1), By.ADDRESS),
  FORGOT("POST", "/auth/(forgot|reset)", 5, Duration.ofMinutes(5), By.ADDRESS),
  USERNAME("GET", "/guildhall/usernames/[^/]+", 60, Duration.ofMinutes(1), By.ADDRESS),
  OWNER_LINK("POST", "/guildhall/owner-link", 10, Duration.ofMinutes(1), By.ADDRESS),
  INVITE("GET", "/invites/[^/]+", 60, Duration.ofMinutes(1), By.ADDRESS),
  JOIN("POST", "/invites/[^/]+", 10, Duration.ofMinutes(1), By.CALLER),
  MESSAGE_CREATE("POST", "/channels/[0-9]+/messages", 5, Duration.ofSeconds(5), By.CALLER),
  MESSAGE_CHANGE(
      "PATCH|DELETE", "/channels/[0-9]+/messages/[0-9]+", 5, Duration.ofSeconds(5), By.CALLER),
  TYPING("POST", "/channels/[0-9]+/typing", 5, Duration.ofSeconds(5), By.CALLER),
  ACK("POST", "/channels/[0-9]+/messages/[0-9]+/ack", 20, Duration.ofSeconds(5), By.CALLER),
  GUILD_CREATE("POST", "/guilds", 10, Duration.ofMinutes(10), By.CALLER),
  DM_OPEN("POST", "/users/@me/channels", 20, Duration.ofMinutes(1), By.CALLER),
  RECIPIENT("PUT", "/channels/[0-9]+/recipients/[0-9]+", 20, Duration.ofMinutes(1), By.CALLER),
  CHANNEL_CREATE("POST", "/guilds/[0-9]+/channels", 20, Duration.ofMinutes(1), By.CALLER),
  ME_CHANGE("PATCH", "/users/@me", 10, Duration.ofMinutes(1), By.CALLER),
  SESSIONS_END("POST", "/auth/sessions/logout", 10, Duration.ofMinutes(1), By.CALLER),
  SETTINGS("PATCH", "/users/@me/settings.*", 30, Duration.ofMinutes(1), By.CALLER),
  FRIEND_REQUEST("POST", "/users/@me/relationships", 15, Duration.ofMinutes(1), By.CALLER),
  RELATIONSHIP("PUT", "/users/@me/relationships/[0-9]+", 30, Duration.ofMinutes(1), By.CALLER),
  READ("GET|HEAD", ".*", 50, Duration.ofSeconds(5), By.CALLER),
  OTHER(".*", ".*", 20, Duration.ofSeconds(5), By.CALLER);

  /** Whose calls are counted together. */
  enum By {
    /** The user; where there is none, the address. */
    CALLER,
    /** The address, whoever calls. */
    ADDRESS
  }

  private final Pattern route;
  private final int calls;
  private final Duration period;
  private final By by;

  RatePolicy(String methods, String path, int calls, Duration period, By by) {
    this.route = Pattern.compile("(" + methods + ") " + path);
    this.calls = calls;
    this.period = period;
    this.by = by;
  }

  /** The row of a method and a path behind {@code /api}. */
  static RatePolicy of(String method, String path) {
    String asked = method + " " + path;
    Optional<RatePolicy> fitting =
        Arrays.stream(values()).filter(row -> row.route.matcher(asked).matches()).findFirst();
    return fitting.orElse(OTHER);
  }

  /** Calls in a period. */
  int calls() {
    return calls;
  }

  /** How long it takes until all calls are there again. */
  Duration period() {
    return period;
  }

  /** Whose calls are counted together. */
  By by() {
    return by;
  }
}
