package chat.guildhall.protocol;

import com.fasterxml.jackson.annotation.JsonValue;

/** The snowflake of a report. A string in JSON. */
public record ReportId(long value) implements Snowflake {
  @Override
  @JsonValue
  public String toString() {
    return Long.toUnsignedString(value);
  }

  @Override
  public int hashCode() {
    return Snowflake.hash(value);
  }
}
