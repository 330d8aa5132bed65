package chat.guildhall.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnowflakeTest {
  @Test
  void theDocumentedExampleHasItsTime() {
    assertEquals(
        Instant.parse("2016-04-30T11:18:25.796Z"), new UserId(175928847299117063L).createdAt());
  }

  @Test
  void theFirstOfAMillisecondIsItsLowerBound() {
    long ms = Instant.parse("2026-11-22T06:00:00Z").toEpochMilli();
    assertEquals(ms, Snowflake.timestampMs(Snowflake.firstOf(ms)));
    assertEquals(ms - 1, Snowflake.timestampMs(Snowflake.firstOf(ms) - 1));
    assertEquals(0, Snowflake.firstOf(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "175928847299117063", "9223372036854775807"})
  void digitsThatFitAreSnowflakes(String text) {
    assertTrue(Snowflake.matches(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-1",
        "+1",
        "abc",
        "1.0",
        " 1",
        "１",
        "9223372036854775808",
        "99999999999999999999"
      })
  void anythingElseIsNot(String text) {
    assertFalse(Snowflake.matches(text));
  }

  @Test
  void idsOfOneSecondFillTheBucketsOfATable() {
    long buckets =
        LongStream.range(0, 256)
            .map(ms -> new MessageId(ms << Snowflake.TIMESTAMP_SHIFT).hashCode() & 0xFF)
            .distinct()
            .count();
    assertTrue(buckets > 128, () -> buckets + " of 256");
  }
}
