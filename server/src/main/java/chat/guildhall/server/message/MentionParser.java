package chat.guildhall.server.message;

import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.UserId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds mentions in a message's text: {@code <@id>}, {@code <@!id>}, {@code <@&id>},
 * {@code @everyone}, {@code @here}. What stands in code or after a backslash is text.
 *
 * @see <a href="https://docs.discord.com/developers/reference#message-formatting">Message
 *     formatting</a>
 */
final class MentionParser {
  private static final String EVERYONE = "@everyone";
  private static final String HERE = "@here";

  private final String text;
  private final Set<UserId> users = new LinkedHashSet<>();
  private final Set<RoleId> roles = new LinkedHashSet<>();
  private boolean everyone;

  private MentionParser(String text) {
    this.text = text;
  }

  /** Whom {@code text} mentions. */
  static Mentioned parse(String text) {
    if (text.indexOf('@') < 0) {
      return Mentioned.NOBODY;
    }
    MentionParser parser = new MentionParser(text);
    int i = 0;
    while (i < text.length()) {
      i = parser.step(i);
    }
    return new Mentioned(
        parser.everyone, new ArrayList<>(parser.users), new ArrayList<>(parser.roles));
  }

  /** Reads what begins at {@code i}; answers where the rest begins. */
  private int step(int i) {
    switch (text.charAt(i)) {
      case '\\':
        return i + 2;
      case '`':
        return afterCode(i);
      case '<':
        return afterReference(i);
      case '@':
        if (text.startsWith(EVERYONE, i) || text.startsWith(HERE, i)) {
          everyone = true;
        }
        return i + 1;
      default:
        return i + 1;
    }
  }

  /** Code ends at as many backticks as it began with; without an end they are mere backticks. */
  private int afterCode(int start) {
    int opening = run(start);
    int i = start + opening;
    while (i < text.length()) {
      int next = text.indexOf('`', i);
      if (next < 0) {
        break;
      }
      int closing = run(next);
      i = next + closing;
      if (closing == opening) {
        return i;
      }
    }
    return start + opening;
  }

  private int run(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end - start;
  }

  private int afterReference(int start) {
    int end = text.indexOf('>', start);
    if (end < 0 || !text.startsWith("<@", start)) {
      return start + 1;
    }
    char kind = text.charAt(start + 2);
    String digits = text.substring(kind == '!' || kind == '&' ? start + 3 : start + 2, end);
    if (!Snowflake.matches(digits)) {
      // Something else begins here, as "<@everyone>", whose "@" counts.
      return start + 1;
    }
    long id = Long.parseLong(digits);
    if (kind == '&') {
      roles.add(new RoleId(id));
    } else {
      users.add(new UserId(id));
    }
    return end + 1;
  }
}
