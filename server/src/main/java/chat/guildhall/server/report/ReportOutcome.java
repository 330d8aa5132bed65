package chat.guildhall.server.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a moderator does about a report; in JSON its name in lower case. */
enum ReportOutcome {
  DISMISSED,
  MESSAGE_DELETED,
  TIMED_OUT,
  KICKED,
  BANNED;

  /** The name that clients and rows know. */
  @JsonValue
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
