package chat.guildhall.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.gateway.wire.Body;
import chat.guildhall.server.gateway.wire.ReplayRing;
import chat.guildhall.server.gateway.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private final Outbox outbox = new Outbox();
  private final List<Body> first = List.of(body(), body());

  /** Takes as many events as it is told to. */
  static final class TestingWire implements Wire {
    final List<Long> written = new ArrayList<>();
    final List<Body> bodies = new ArrayList<>();
    int room = Integer.MAX_VALUE;
    int flushes;

    @Override
    public boolean isWritable() {
      return room > 0;
    }

    @Override
    public void onWritable(Runnable action) {}

    @Override
    public void expect(long bytes) {}

    @Override
    public void event(Body body, long seq) {
      room--;
      written.add(seq);
      bodies.add(body);
    }

    @Override
    public void control(byte[] json) {}

    @Override
    public boolean isFull() {
      return false;
    }

    @Override
    public void flush() {
      flushes++;
    }

    @Override
    public void abort() {
      throw new AssertionError("nothing here waits for the end of a socket");
    }

    @Override
    public void close(int code, String reason) {}
  }

  private static Body body() {
    return Body.of("E", "x");
  }

  private static List<Long> numbers(long from, long to) {
    List<Long> numbers = new ArrayList<>();
    for (long number = from; number <= to; number++) {
      numbers.add(number);
    }
    return numbers;
  }

  @Test
  void whatWaitedComesAfterTheOpeningInItsOrder() {
    Body early = body();
    Body late = body();
    outbox.add(early);
    outbox.begin(first.iterator());
    TestingWire wire = new TestingWire();
    outbox.writeTo(wire);
    outbox.add(late);
    outbox.writeTo(wire);
    assertEquals(List.of(first.get(0), first.get(1), early, late), wire.bodies);
    assertEquals(numbers(1, 4), wire.written);
  }

  @Test
  void theOpeningWaitsForTheSocketAndSoDoesTheRest() {
    outbox.begin(first.iterator());
    TestingWire wire = new TestingWire();
    wire.room = 1;
    outbox.writeTo(wire);
    outbox.add(body());
    assertEquals(numbers(1, 1), wire.written);
    assertFalse(outbox.isOpen());
    wire.room = 9;
    outbox.writeTo(wire);
    assertEquals(numbers(1, 3), wire.written);
    assertTrue(outbox.isEmpty());
  }

  @Test
  void whoIsCutOffWhileOpeningCannotResume() {
    outbox.begin(first.iterator());
    TestingWire wire = new TestingWire();
    wire.room = 1;
    outbox.writeTo(wire);
    assertEquals(ReplayRing.Rewind.TOO_OLD, outbox.rewind(1));
  }

  @Test
  void aResumeWritesWhatCameAfterAndNothingOfTheOpening() {
    outbox.begin(first.iterator());
    outbox.writeTo(new TestingWire());
    outbox.add(body());
    outbox.add(body());
    assertEquals(ReplayRing.Rewind.DONE, outbox.rewind(3));
    TestingWire again = new TestingWire();
    outbox.writeTo(again);
    assertEquals(numbers(4, 4), again.written);
    assertEquals(ReplayRing.Rewind.TOO_OLD, outbox.rewind(1));
  }

  @Test
  void aTurnFlushesOnceHoweverManyEventsWait() {
    outbox.begin(List.<Body>of().iterator());
    TestingWire wire = new TestingWire();
    outbox.writeTo(wire);
    int before = wire.flushes;
    for (int i = 0; i < 100; i++) {
      outbox.add(body());
    }
    outbox.writeTo(wire);
    assertEquals(before + 1, wire.flushes);
    assertEquals(numbers(1, 100), wire.written);
  }

  @Test
  void waitingForTheOpeningIsBounded() {
    for (int i = 0; i < ReplayRing.COUNT_MAX; i++) {
      assertTrue(outbox.add(body()));
    }
    assertFalse(outbox.add(body()));
  }
}
