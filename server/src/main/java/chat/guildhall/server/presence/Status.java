package chat.guildhall.server.presence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How present somebody is, most telling first: of several sessions the first of this order counts.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/events/gateway-events#update-presence-status-types">Status
 *     types</a>
 */
public enum Status {
  DND,
  ONLINE,
  IDLE,
  /** Connected, and offline to everybody else. */
  INVISIBLE,
  OFFLINE;

  /** The word in the contract. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of a word, if it is one. */
  public static Optional<Status> of(String word) {
    return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
  }

  /** Whether others see somebody of this status as online. */
  public boolean isVisible() {
    return this == DND || this == ONLINE || this == IDLE;
  }
}
