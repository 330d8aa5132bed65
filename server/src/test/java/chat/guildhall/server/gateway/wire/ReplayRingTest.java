package chat.guildhall.server.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.gateway.wire.ReplayRing.Rewind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplayRingTest {
  private static final int BACK_MAX = 50;

  private final ReplayRing ring = new ReplayRing();

  private static Body body(int bytes) {
    return Body.of("E", "x".repeat(bytes));
  }

  private void add(int count) {
    for (int i = 0; i < count; i++) {
      assertTrue(ring.add(body(1)));
    }
  }

  private void send(int count) {
    for (int i = 0; i < count; i++) {
      ring.takeUnsent();
    }
  }

  @Test
  void numbersRiseByOneFromOneOn() {
    add(3);
    List<Long> sent = new ArrayList<>();
    while (ring.hasUnsent()) {
      sent.add(ring.cursor());
      ring.takeUnsent();
    }
    assertEquals(List.of(1L, 2L, 3L), sent);
  }

  @Test
  void aPassedEventTakesANumberAndIsNeverReplayed() {
    assertEquals(1, ring.pass());
    assertEquals(2, ring.pass());
    add(1);
    assertEquals(3, ring.cursor());
    assertEquals(Rewind.TOO_OLD, ring.rewind(1));
    assertEquals(Rewind.DONE, ring.rewind(2));
  }

  @Test
  void nothingIsPassedWhileEventsWait() {
    add(1);
    assertThrows(IllegalStateException.class, ring::pass);
  }

  @Test
  void aRewindReplaysWhatCameAfterAndNothingElse() {
    add(10);
    send(10);
    assertEquals(Rewind.DONE, ring.rewind(7));
    assertEquals(8, ring.cursor());
    send(3);
    assertFalse(ring.hasUnsent());
  }

  @Test
  void aRewindToANumberNeverGivenIsRefused() {
    add(2);
    send(2);
    assertEquals(Rewind.UNKNOWN, ring.rewind(3));
    assertEquals(Rewind.DONE, ring.rewind(2));
    assertFalse(ring.hasUnsent());
  }

  @Test
  void whatIsConfirmedGoesButForATail() {
    add(1_000);
    send(1_000);
    assertTrue(ring.confirm(900));
    assertEquals(100 + ReplayRing.CONFIRMED_KEPT, ring.size());
    assertEquals(Rewind.DONE, ring.rewind(900));
    assertEquals(Rewind.TOO_OLD, ring.rewind(800));
  }

  @Test
  void aConfirmationOfWhatWasNotSentIsRefused() {
    add(2);
    send(1);
    assertFalse(ring.confirm(2));
    assertTrue(ring.confirm(1));
  }

  @Test
  void atItsBoundTheOldestSentEventGoes() {
    add(ReplayRing.COUNT_MAX);
    send(ReplayRing.COUNT_MAX);
    add(1);
    assertEquals(ReplayRing.COUNT_MAX, ring.size());
    assertEquals(Rewind.TOO_OLD, ring.rewind(0));
    assertEquals(Rewind.DONE, ring.rewind(1));
  }

  @Test
  void atItsBoundAnUnsentEventGoesAndThatIsSaid() {
    add(ReplayRing.COUNT_MAX);
    assertFalse(ring.add(body(1)));
    assertEquals(2, ring.cursor());
  }

  @Test
  void bytesAreBoundedToo() {
    int big = 1 << 20;
    for (int i = 0; i < 20; i++) {
      ring.add(body(big));
    }
    assertTrue(ring.size() <= ReplayRing.BYTES_MAX / big, "holds " + ring.size());
  }

  @Test
  void oneBodyAboveTheBoundIsStillSent() {
    add(5);
    send(5);
    ring.add(body((int) ReplayRing.BYTES_MAX + 1));
    assertEquals(6, ring.cursor());
    assertTrue(ring.hasUnsent());
  }

  @Test
  void halfABoundUnsentIsBehind() {
    add(ReplayRing.COUNT_MAX / 2);
    assertFalse(ring.isBehind());
    add(1);
    assertTrue(ring.isBehind());
    send(1);
    assertFalse(ring.isBehind());
  }

  /** Against a plain list, over random steps. */
  @Test
  void behavesAsAListWithACursor() {
    Random random = new Random(42);
    List<Body> model = new ArrayList<>();
    int sent = 0;
    for (int step = 0; step < 20_000; step++) {
      switch (random.nextInt(6)) {
        case 0, 1 -> {
          Body body = body(random.nextInt(8));
          ring.add(body);
          model.add(body);
        }
        case 2, 3, 4 -> {
          if (sent < model.size()) {
            assertEquals(sent + 1, ring.cursor());
            assertEquals(model.get(sent), ring.takeUnsent());
            sent++;
          }
        }
        default -> {
          int to = Math.max(0, sent - random.nextInt(BACK_MAX));
          if (random.nextInt(40) > 0) {
            ring.confirm(to);
          } else if (ring.rewind(to) == Rewind.DONE) {
            sent = to;
          }
        }
      }
      assertEquals(sent < model.size(), ring.hasUnsent());
    }
    assertTrue(model.size() > 4_000);
  }
}
