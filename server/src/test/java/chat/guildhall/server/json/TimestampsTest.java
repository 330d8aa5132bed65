package chat.guildhall.server.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimestampsTest {
  private static final DateTimeFormatter PATTERN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);
  private static final long YEAR_9999_END = 253_402_300_799L;

  @Test
  void itWritesWhatThePatternWrites() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      Instant time =
          Instant.ofEpochSecond(
              random.nextLong(-62_135_596_800L, YEAR_9999_END), random.nextInt(1_000_000_000));
      assertEquals(PATTERN.format(time), Timestamps.format(time));
    }
    assertEquals(
        "2026-01-01T00:00:00.000000+00:00",
        Timestamps.format(Instant.parse("2026-01-01T00:00:00Z")));
  }
}
