package chat.guildhall.server.automod;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Finds any of many keywords in one pass over a text (Aho and Corasick's automaton), whatever their
 * case.
 *
 * <p>A keyword stands for itself as a whole word; an asterisk at its beginning or end lets the word
 * go on there. A word ends where no letter or digit follows.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object-keyword-matching-strategies">Keyword
 *     matching strategies</a>
 */
final class Keywords {
  private static final String WILDCARD = "*";

  /** A keyword, and where it was found: from {@code start} up to {@code end}. */
  record Found(String keyword, int start, int end) {
    boolean lies(Found in) {
      return in.start <= start && end <= in.end;
    }
  }

  private record Keyword(String typed, int length, boolean opensLeft, boolean opensRight) {}

  private static final class Node {
    final Map<Character, Node> next = new HashMap<>();
    final List<Keyword> ends = new ArrayList<>(1);
    Node fallback = this;

    /** The nearest node along the fallbacks at which keywords end. */
    @Nullable Node shorter;
  }

  private final Node root = new Node();

  private Keywords(Collection<String> keywords) {
    keywords.forEach(this::add);
    link();
  }

  /** An automaton of some keywords. */
  static Keywords of(Collection<String> keywords) {
    return new Keywords(keywords);
  }

  /** What is left of a keyword without its wildcards. */
  static String core(String keyword) {
    String core = keyword.strip();
    core = core.startsWith(WILDCARD) ? core.substring(1) : core;
    return core.endsWith(WILDCARD) ? core.substring(0, core.length() - 1) : core;
  }

  /** The first keyword in a text that does not lie within something allowed. */
  Optional<Found> first(String text, List<Found> allowed) {
    return find(text, found -> allowed.stream().noneMatch(found::lies));
  }

  /** Every place where a keyword stands. */
  List<Found> all(String text) {
    List<Found> all = new ArrayList<>();
    var unused =
        find(
            text,
            found -> {
              all.add(found);
              return false;
            });
    return all;
  }

  private Optional<Found> find(String text, java.util.function.Predicate<Found> wanted) {
    Node at = root;
    for (int i = 0; i < text.length(); i++) {
      at = step(at, fold(text.charAt(i)));
      for (Node node = at; node != null; node = node.shorter) {
        for (Keyword keyword : node.ends) {
          int start = i + 1 - keyword.length();
          if ((keyword.opensLeft() || !isWord(text, start - 1))
              && (keyword.opensRight() || !isWord(text, i + 1))) {
            Found found = new Found(keyword.typed(), start, i + 1);
            if (wanted.test(found)) {
              return Optional.of(found);
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private void add(String typed) {
    String core = core(typed);
    String stripped = typed.strip();
    Node at = root;
    for (int i = 0; i < core.length(); i++) {
      at = at.next.computeIfAbsent(fold(core.charAt(i)), _ -> new Node());
    }
    if (at != root) {
      at.ends.add(
          new Keyword(
              typed, core.length(), stripped.startsWith(WILDCARD), stripped.endsWith(WILDCARD)));
    }
  }

  private void link() {
    Queue<Node> queue = new ArrayDeque<>();
    root.fallback = root;
    for (Node child : root.next.values()) {
      child.fallback = root;
      queue.add(child);
    }
    while (!queue.isEmpty()) {
      Node node = queue.remove();
      node.shorter = node.fallback.ends.isEmpty() ? node.fallback.shorter : node.fallback;
      node.next.forEach((letter, child) -> {
        child.fallback = step(node.fallback, letter);
        queue.add(child);
      });
    }
  }

  private Node step(Node from, char letter) {
    Node node = from;
    Node next = node.next.get(letter);
    while (next == null && node != root) {
      node = node.fallback;
      next = node.next.get(letter);
    }
    return next == null ? root : next;
  }

  /** One letter for one letter, so that places in the folded text are those of the text. */
  private static char fold(char letter) {
    return Character.toLowerCase(Character.toUpperCase(letter));
  }

  private static boolean isWord(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
