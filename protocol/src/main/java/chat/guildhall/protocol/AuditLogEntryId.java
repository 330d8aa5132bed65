package chat.guildhall.protocol;

import com.fasterxml.jackson.annotation.JsonValue;

/** The snowflake of an entry of an audit log. A string in JSON. */
public record AuditLogEntryId(long value) implements Snowflake {
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
