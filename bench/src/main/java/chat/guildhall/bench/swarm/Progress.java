package chat.guildhall.bench.swarm;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** How the opening of a swarm goes. */
final class Progress {
  private static final int DIGITS = 3;

  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
  private final Histogram nanos = new ConcurrentHistogram(DIGITS);
  private final Consumer<Integer> onOpened;

  /** {@code onOpened} hears how many are open, each time one more is. */
  Progress(Consumer<Integer> onOpened) {
    this.onOpened = onOpened;
  }

  void opened(long tookNanos) {
    nanos.recordValue(tookNanos);
    onOpened.accept(opened.incrementAndGet());
  }

  void lost() {
    lost.incrementAndGet();
  }

  void failed(String why) {
    failure.compareAndSet(null, why);
  }

  int openedCount() {
    return opened.get();
  }

  int lostCount() {
    return lost.get();
  }

  @Nullable String failure() {
    return failure.get();
  }

  Histogram nanos() {
    return nanos;
  }
}
