package chat.guildhall.server;

import java.time.Duration;

/** The lines that a start shows, one a step, so that nobody wonders whether it still works. */
final class Progress {
  private final long fromNanos = System.nanoTime();

  /** Shows a line at once, with a terminal or without. */
  void say(String line) {
    System.out.println("guildhall: " + line);
    System.out.flush();
  }

  /** How long the start has taken, in seconds with a digit. */
  String elapsed() {
    return "%.1f s".formatted(Duration.ofNanos(System.nanoTime() - fromNanos).toMillis() / 1_000.0);
  }
}
