package chat.guildhall.server.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a report is about; in JSON its name in lower case. */
enum ReportCategory {
  SPAM,
  HARASSMENT,
  HATE,
  SEXUAL,
  VIOLENCE,
  SELF_HARM,
  SCAM,
  OTHER;

  /** The name that clients and rows know. */
  @JsonValue
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
