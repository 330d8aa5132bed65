package chat.guildhall.server.http;

import chat.guildhall.server.event.Actor;
import chat.guildhall.server.json.Texts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The reason that a request gives for the audit log: URL-encoded UTF-8 in a header.
 *
 * @see <a href="https://docs.discord.com/developers/resources/audit-log">Audit log</a>
 */
final class AuditReason {
  /** The header's name. */
  static final String HEADER = "X-Audit-Log-Reason";

  private AuditReason() {}

  /**
   * The reason in plain text; null where there is none. Text with a stray percent sign is taken as
   * it is.
   *
   * @throws InvalidFormException if it has too many characters, or some that no text has
   */
  static @Nullable String of(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return null;
    }
    String reason = decoded(header).strip();
    if (!Texts.isWellFormed(reason)) {
      throw InvalidFormException.of(
          HEADER, "STRING_TYPE_REGEX", "String value did not match validation regex.");
    }
    if (reason.codePointCount(0, reason.length()) > Actor.REASON_MAX) {
      throw InvalidFormException.of(
          HEADER, "BASE_TYPE_MAX_LENGTH", "Must be " + Actor.REASON_MAX + " or fewer in length.");
    }
    return reason.isEmpty() ? null : reason;
  }

  private static String decoded(String header) {
    try {
      // A plus sign is itself here, unlike in a form.
      return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException plain) {
      return header;
    }
  }
}
