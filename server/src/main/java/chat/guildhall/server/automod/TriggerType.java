package chat.guildhall.server.automod;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a rule looks for, and how many such rules a guild may have. */
public enum TriggerType {
  KEYWORD(1, 6),
  SPAM(3, 1),
  KEYWORD_PRESET(4, 1),
  MENTION_SPAM(5, 1);

  private final int value;
  private final int rulesMax;

  TriggerType(int value, int rulesMax) {
    this.value = value;
    this.rulesMax = rulesMax;
  }

  /** Discord's number. */
  @JsonValue
  public int value() {
    return value;
  }

  /** Rules of this type in a guild. */
  int rulesMax() {
    return rulesMax;
  }

  /** Whether a rule of this type may time its author out. */
  boolean allowsTimeout() {
    return this == KEYWORD || this == MENTION_SPAM;
  }

  /** The type of a number, if Guildhall has it. */
  static Optional<TriggerType> of(int value) {
    return Arrays.stream(values()).filter(type -> type.value == value).findFirst();
  }
}
