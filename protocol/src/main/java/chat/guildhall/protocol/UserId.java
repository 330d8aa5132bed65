package chat.guildhall.protocol;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The snowflake of a user, of a bot too: an application and its bot user share one. A string in
 * JSON.
 */
public record UserId(long value) implements Snowflake {
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
