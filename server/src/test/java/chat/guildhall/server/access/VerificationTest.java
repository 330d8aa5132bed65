package chat.guildhall.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "NONE, 0, 0, true",
    "LOW, 30, 30, false",
    "LOW, 60, 0, true",
    "MEDIUM, 299, 299, false",
    "MEDIUM, 300, 0, true",
    "HIGH, 3600, 599, false",
    "HIGH, 3600, 600, true",
    "HIGH, 299, 3600, false",
    "VERY_HIGH, 3600, 599, false",
    "VERY_HIGH, 3600, 600, true"
  })
  void timeLetsIn(Verification level, int accountSeconds, int memberSeconds, boolean admitted) {
    UserId user =
        new UserId(Snowflake.firstOf(NOW.minus(Duration.ofSeconds(accountSeconds)).toEpochMilli()));
    Instant joined = NOW.minus(Duration.ofSeconds(memberSeconds));
    assertEquals(admitted, level.admits(user, joined, NOW));
  }
}
