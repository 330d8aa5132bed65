package chat.guildhall.bench.swarm;

import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * Deliveries that the sockets of one event loop received, and how long each took. Written by that
 * loop; the count may be read anywhere.
 */
public final class Tally {
  private static final long LONGEST_NANOS = 120_000_000_000L;
  private static final int DIGITS = 3;

  private final AtomicLong published = new AtomicLong();
  private final Histogram nanos = new Histogram(LONGEST_NANOS, DIGITS);
  private long count;

  void delivered() {
    count++;
  }

  void took(long duration) {
    nanos.recordValue(Math.clamp(duration, 0, LONGEST_NANOS));
  }

  /** Makes the count visible; once for everything that arrived together. */
  void publish() {
    published.lazySet(count);
  }

  /** Deliveries so far. */
  long count() {
    return published.get();
  }

  /** Adds the durations to {@code sum} and forgets them; on the loop. */
  void drainTo(Histogram sum) {
    sum.add(nanos);
    nanos.reset();
  }
}
