package chat.guildhall.server.account;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The languages that a client may have.
 *
 * @see <a href="https://docs.discord.com/developers/reference#locales">Locales</a>
 */
final class Locales {
  private static final String DEFAULT = "en-US";
  private static final List<String> KNOWN =
      List.of(
          "en-US", "en-GB", "id", "da", "de", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl",
          "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi",
          "th", "zh-CN", "ja", "zh-TW", "ko");

  private Locales() {}

  /** The best of an {@code Accept-Language} header; {@code en-US} where none fits. */
  static String preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return DEFAULT;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
      String exact = Locale.lookupTag(ranges, KNOWN);
      if (exact != null) {
        return KNOWN.stream().filter(exact::equalsIgnoreCase).findFirst().orElse(DEFAULT);
      }
      return ranges.stream()
          .map(range -> range.getRange().split("-")[0])
          .flatMap(language -> KNOWN.stream().filter(known -> known.startsWith(language + "-")))
          .findFirst()
          .orElse(DEFAULT);
    } catch (IllegalArgumentException malformed) {
      return DEFAULT;
    }
  }
}
