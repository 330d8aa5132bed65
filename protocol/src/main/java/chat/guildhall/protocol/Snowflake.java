package chat.guildhall.protocol;

import java.time.Instant;

/**
 * A 64-bit id that begins with the milliseconds since Discord's epoch, so that ids sort by time.
 *
 * <p>Layout: 42 bits of milliseconds, 5 of worker, 5 of process, 12 of increment.
 *
 * @see <a href="https://docs.discord.com/developers/reference#snowflakes">Snowflakes</a>
 */
public sealed interface Snowflake
    permits UserId,
        GuildId,
        ChannelId,
        MessageId,
        RoleId,
        AuditLogEntryId,
        AutoModerationRuleId,
        ReportId {
  /** 2015-01-01T00:00:00Z in milliseconds of the Unix epoch. */
  long EPOCH_MS = 1_420_070_400_000L;

  /** Bits below the timestamp. */
  int TIMESTAMP_SHIFT = 22;

  /** The id as a number; never negative. */
  long value();

  /** When the id was made, to the millisecond. */
  default Instant createdAt() {
    return Instant.ofEpochMilli(timestampMs(value()));
  }

  /**
   * A hash that tells ids of the same second apart in their lowest bits, where hash tables look:
   * those of snowflakes themselves are mostly equal.
   */
  static int hash(long value) {
    return (int) (value * 0x9E3779B97F4A7C15L >>> Integer.SIZE);
  }

  /** The Unix time in milliseconds that {@code value} holds. */
  static long timestampMs(long value) {
    return (value >>> TIMESTAMP_SHIFT) + EPOCH_MS;
  }

  /** The lowest id of the millisecond {@code unixMs}; a bound for queries by time. */
  static long firstOf(long unixMs) {
    return Math.max(0, unixMs - EPOCH_MS) << TIMESTAMP_SHIFT;
  }

  /**
   * Whether {@code text} is a snowflake: 1 to 19 ASCII digits that fit into 63 bits.
   *
   * <p>Ids above 2^63-1 would date from after the year 2084 and are refused.
   */
  static boolean matches(String text) {
    if (text.isEmpty() || text.length() > 19) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return text.length() < 19 || text.compareTo("9223372036854775807") <= 0;
  }
}
