package chat.guildhall.bench.swarm;

import java.time.Duration;

/** Waiting, for the threads of the bench itself. */
public final class Pause {
  private Pause() {}

  /** Sleeps. */
  public static void of(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }

  /** Sleeps until {@link System#nanoTime} has reached {@code nanos}. */
  public static void until(long nanos) {
    long left = nanos - System.nanoTime();
    if (left > 0) {
      of(Duration.ofNanos(left));
    }
  }
}
