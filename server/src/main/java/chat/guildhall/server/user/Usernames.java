package chat.guildhall.server.user;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which usernames may be: Discord's letters, digits, underscore and full stop, none that the
 * instance keeps for itself, and none that reads like another.
 *
 * @see <a href="https://docs.discord.food/resources/user#usernames-and-nicknames">Usernames</a>
 */
public final class Usernames {
  /** Characters of a username, at least. */
  public static final int LENGTH_MIN = 2;

  /** Characters of a username, at most. */
  public static final int LENGTH_MAX = 32;

  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9_.]{2,32}");
  private static final Pattern SEPARATORS = Pattern.compile("[_.]+");
  private static final Set<String> RESERVED =
      Stream.of(
              "everyone",
              "here",
              "discord",
              "guildhall",
              "clyde",
              "system",
              "systemmessage",
              "admin",
              "administrator",
              "moderator",
              "owner",
              "root",
              "staff",
              "support",
              "official",
              "security",
              "null",
              "undefined",
              "me")
          .map(Usernames::skeleton)
          .collect(Collectors.toUnmodifiableSet());

  private Usernames() {}

  /** Why a username cannot be had. */
  public enum Refusal {
    INVALID(
        "USERNAME_INVALID",
        "Use 2 to 32 lowercase letters, digits, underscores or full stops, and no two full stops"
            + " in a row."),
    RESERVED("USERNAME_RESERVED", "This username is kept by the instance. Choose another."),
    TAKEN("USERNAME_ALREADY_TAKEN", "This username is taken. Choose another."),
    LOOK_ALIKE("USERNAME_LOOK_ALIKE", "This username reads like one that is taken already.");

    private final String code;
    private final String message;

    Refusal(String code, String message) {
      this.code = code;
      this.message = message;
    }

    /** The code of the form's field error. */
    public String code() {
      return code;
    }

    /** What the person reads. */
    public String message() {
      return message;
    }

    /** The reason's name in JSON. */
    public String reason() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The one spelling of a username: usernames are case-insensitive. */
  public static String normal(String username) {
    return username.strip().toLowerCase(Locale.ROOT);
  }

  /** What is wrong with a normalised username by itself, whoever else has it. */
  public static Optional<Refusal> check(String username) {
    String separators = SEPARATORS.matcher(username).replaceAll("");
    if (!ALLOWED.matcher(username).matches() || username.contains("..") || separators.isEmpty()) {
      return Optional.of(Refusal.INVALID);
    }
    return RESERVED.contains(skeleton(separators))
        ? Optional.of(Refusal.RESERVED)
        : Optional.empty();
  }

  /**
   * A username with what reads alike folded together: two with the same skeleton cannot both exist.
   * Zero is an o, one and i are an l, rn is an m, vv a w; separators are one underscore, and none
   * at either end.
   */
  public static String skeleton(String username) {
    String folded =
        username
            .toLowerCase(Locale.ROOT)
            .replace('0', 'o')
            .replace('1', 'l')
            .replace('i', 'l')
            .replace("rn", "m")
            .replace("vv", "w");
    return SEPARATORS.matcher(folded).replaceAll("_").replaceAll("^_|_$", "");
  }
}
