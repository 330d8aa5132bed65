package chat.guildhall.bench.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a figure is to reach.
 *
 * @param what in words
 * @param value what was measured
 * @param bound what it may be
 * @param atMost whether the bound is an upper one
 */
public record Goal(String what, double value, double bound, boolean atMost) {
  /** {@code value} may be {@code bound} or less. */
  public static Goal atMost(String what, double value, double bound) {
    return new Goal(what, value, bound, true);
  }

  /** {@code value} must be {@code bound} or more. */
  public static Goal atLeast(String what, double value, double bound) {
    return new Goal(what, value, bound, false);
  }

  /** Whether it is reached. */
  @JsonProperty("met")
  public boolean isMet() {
    return atMost ? value <= bound : value >= bound;
  }
}
