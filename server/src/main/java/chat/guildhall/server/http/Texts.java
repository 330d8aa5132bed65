package chat.guildhall.server.http;

/** Which texts are texts at all. */
public final class Texts {
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
}
