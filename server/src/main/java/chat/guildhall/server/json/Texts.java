package chat.guildhall.server.json;

import java.util.regex.Pattern;

/** Which texts are texts at all. */
public final class Texts {
  private static final Pattern ONE_GRAPHEME = Pattern.compile("\\X");
  private static final int KEYCAP = 0x20E3;

  private Texts() {}

  /**
   * Whether {@code text} has no NUL and no half of a surrogate pair: UTF-8 and PostgreSQL fit it.
   */
  public static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** Whether {@code text} is one emoji of Unicode, with its variants and joined ones. */
  public static boolean isEmoji(String text) {
    return ONE_GRAPHEME.matcher(text).matches()
        && text.codePoints()
            .anyMatch(point ->
                Character.isEmojiPresentation(point)
                    || Character.isExtendedPictographic(point)
                    || point == KEYCAP);
  }
}
