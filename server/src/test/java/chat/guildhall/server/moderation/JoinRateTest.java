package chat.guildhall.server.moderation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JoinRateTest {
  private final JoinRate rate = new JoinRate();

  @Test
  void oneMoreThanAllowedWithinTheWindowIsARaid() {
    for (int i = 0; i < JoinRate.JOINS_MAX; i++) {
      assertFalse(rate.joined(1_000 + i));
    }
    assertTrue(rate.joined(1_000 + JoinRate.WINDOW_MS - 1));
    assertFalse(rate.joined(1_000 + JoinRate.WINDOW_MS));
  }

  @Test
  void joinsThatAreLongAgoDoNotCount() {
    for (int i = 0; i < JoinRate.JOINS_MAX * 4; i++) {
      assertFalse(rate.joined(i * JoinRate.WINDOW_MS / JoinRate.JOINS_MAX));
    }
  }
}
