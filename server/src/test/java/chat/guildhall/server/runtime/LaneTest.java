package chat.guildhall.server.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaneTest {
  private final Lane lane = new Lane("test");

  @Test
  void tasksOfManyThreadsRunOneAtATimeAndEachThreadsInItsOrder() throws Exception {
    int threads = 16;
    int each = 2_000;
    List<int[]> seen = new ArrayList<>();
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger overlaps = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(threads * each);
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int t = 0; t < threads; t++) {
        int thread = t;
        senders.execute(() -> {
          for (int i = 0; i < each; i++) {
            int number = i;
            lane.execute(() -> {
              if (inside.incrementAndGet() != 1) {
                overlaps.incrementAndGet();
              }
              seen.add(new int[] {thread, number});
              inside.decrementAndGet();
              done.countDown();
            });
          }
        });
      }
    }
    assertTrue(done.await(30, TimeUnit.SECONDS));
    assertEquals(0, overlaps.get());
    int[] next = new int[threads];
    for (int[] entry : seen) {
      assertEquals(next[entry[0]]++, entry[1]);
    }
  }

  @Test
  void aCallAnswersAndThrowsWhatTheTaskThrew() {
    assertEquals(42, lane.call(() -> 42));
    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                lane.call(() -> {
                  throw new IOException("gone");
                }));
    assertEquals("gone", thrown.getMessage());
  }

  @Test
  void aCallFromInsideRunsAtOnce() {
    assertEquals("inner", lane.call(() -> lane.call(() -> "inner")));
    assertFalse(lane.isInside());
  }

  @Test
  void aFailedTaskDoesNotStopTheLane() {
    lane.execute(() -> {
      throw new IllegalStateException("expected by LaneTest");
    });
    assertEquals("alive", lane.call(() -> "alive"));
  }

  @Test
  void whoeverFillsTheLaneWaitsAndNothingIsLost() throws Exception {
    CountDownLatch hold = new CountDownLatch(1);
    lane.execute(() -> {
      try {
        hold.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    AtomicInteger ran = new AtomicInteger();
    int more = Lane.QUEUE_MAX + 500;
    Thread sender =
        Thread.ofVirtual()
            .start(() -> {
              for (int i = 0; i < more; i++) {
                lane.execute(ran::incrementAndGet);
              }
            });
    hold.countDown();
    sender.join();
    assertEquals(more, lane.call(ran::get));
  }
}
