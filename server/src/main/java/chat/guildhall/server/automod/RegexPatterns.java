package chat.guildhall.server.automod;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Regular expressions whose matching takes time linear in the text (RE2). The size of what a
 * pattern compiles to is bounded before it is compiled, since counted repeats within each other
 * multiply.
 */
final class RegexPatterns {
  /** States that a pattern may have, about; repeats counted out. */
  static final int SIZE_MAX = 1_000;

  private RegexPatterns() {}

  /** The pattern, whatever the case of letters; empty if it is none, or too large. */
  static Optional<Pattern> compile(String regex) {
    if (size(regex) > SIZE_MAX) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
    } catch (PatternSyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** What of a text a pattern matches first. */
  static Optional<String> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  /**
   * About how many states a pattern has: one an atom, a group the sum of its atoms, a counted
   * repeat as many times what it repeats.
   */
  static long size(String regex) {
    Deque<Long> outer = new ArrayDeque<>();
    long sum = 0;
    long last = 0;
    int i = 0;
    while (i < regex.length()) {
      char c = regex.charAt(i);
      int end = i + 1;
      if (c == '(') {
        outer.push(sum + last);
        sum = 0;
        last = 0;
      } else if (c == ')' && !outer.isEmpty()) {
        last = sum + last + 1;
        sum = outer.pop();
      } else if (c == '{' && repeat(regex, i) > 0) {
        last = Math.min(last * repeat(regex, i), Integer.MAX_VALUE);
        end = regex.indexOf('}', i) + 1;
      } else {
        sum += last;
        last = 1;
        end = c == '\\' ? i + 2 : c == '[' ? afterClass(regex, i) : i + 1;
      }
      i = end;
    }
    while (!outer.isEmpty()) {
      sum += outer.pop();
    }
    return sum + last;
  }

  /** The highest count of the repeat at {@code i}; 0 if there is none. */
  private static long repeat(String regex, int i) {
    int end = regex.indexOf('}', i);
    String counts = end < 0 ? "" : regex.substring(i + 1, end);
    if (!counts.matches("[0-9]{1,4}(,[0-9]{0,4})?")) {
      return 0;
    }
    long most = 1;
    for (String count : counts.split(",")) {
      most = Math.max(most, Long.parseLong(count));
    }
    return most;
  }

  private static int afterClass(String regex, int i) {
    int at = i + 1;
    while (at < regex.length() && (regex.charAt(at) != ']' || at == i + 1)) {
      at += regex.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }
}
