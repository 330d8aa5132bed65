package chat.guildhall.server.automod;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.automod.RuleMatcher.Sample;
import org.junit.jupiter.api.Test;

class SpamWatchTest {
  private final SpamWatch watch = new SpamWatch();

  private boolean finds(long author, String text) {
    return watch.find(new Sample(new GuildId(1), new UserId(author), text)).isPresent();
  }

  @Test
  void theSameTextAgainAndAgain() {
    for (int i = 0; i < SpamWatch.SAME_MAX; i++) {
      assertFalse(finds(1, "Buy this now"));
      assertFalse(finds(2, "haha"));
    }
    assertFalse(finds(2, "haha"));
    assertFalse(finds(3, "buy this now"));
    assertTrue(finds(1, " buy THIS now "));
    assertFalse(finds(1, "something else"));
    assertFalse(finds(1, "buy this now"));
  }

  @Test
  void wallsAndHeaps() {
    assertTrue(finds(1, "x\n".repeat(61)));
    assertFalse(finds(1, "x\n".repeat(60)));
    assertTrue(finds(1, "a".repeat(300)));
    assertTrue(finds(1, "https://x.example ".repeat(11)));
    assertFalse(finds(1, "An ordinary sentence with https://one.example link."));
  }
}
