package chat.guildhall.server.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Writes {@code 2026-01-01T00:00:00.000000+00:00} digit by digit: every message has one, every page
 * of history fifty, and the JDK's formatter interprets its pattern each time.
 */
final class Timestamps {
  private static final int LENGTH = 32;
  private static final int NANOS_PER_MICRO = 1_000;
  private static final int YEAR_MAX = 9_999;

  private Timestamps() {}

  static String format(Instant instant) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    byte[] text = new byte[LENGTH];
    digits(text, 0, 4, Math.clamp(time.getYear(), 0, YEAR_MAX));
    text[4] = '-';
    digits(text, 5, 2, time.getMonthValue());
    text[7] = '-';
    digits(text, 8, 2, time.getDayOfMonth());
    text[10] = 'T';
    digits(text, 11, 2, time.getHour());
    text[13] = ':';
    digits(text, 14, 2, time.getMinute());
    text[16] = ':';
    digits(text, 17, 2, time.getSecond());
    text[19] = '.';
    digits(text, 20, 6, time.getNano() / NANOS_PER_MICRO);
    text[26] = '+';
    digits(text, 27, 2, 0);
    text[29] = ':';
    digits(text, 30, 2, 0);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void digits(byte[] text, int from, int count, int number) {
    int rest = number;
    for (int i = from + count - 1; i >= from; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
