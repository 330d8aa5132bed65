package chat.guildhall.server.db;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** An entry's place in the queue of a {@link GroupCommit}. */
public final class Ticket<E> {
  private final E entry;
  private final Duration wait;
  private final CompletableFuture<E> done = new CompletableFuture<>();
  private final AtomicBoolean taken = new AtomicBoolean();

  Ticket(E entry, Duration wait) {
    this.entry = entry;
    this.wait = wait;
  }

  /** The entry. */
  public E entry() {
    return entry;
  }

  /** Completes with the entry once it is committed, or with the reason why it never will be. */
  public CompletableFuture<E> done() {
    return done;
  }

  /**
   * Waits for the commit.
   *
   * @return the entry, committed
   * @throws DatabaseBusyException if it took too long. An entry still in the queue is taken back
   *     and never written; one under way may be committed later, and {@link #done} will tell.
   */
  public E await() {
    try {
      try {
        return done.get(wait.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException late) {
        if (take()) {
          fail(new DatabaseBusyException("a write waited too long in the queue"));
        }
        return done.get(wait.toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (TimeoutException late) {
      throw new DatabaseBusyException("a commit takes too long");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseBusyException("interrupted while waiting for a commit");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  /** Takes the entry out of the queue, for good: true for the first who asks. */
  boolean take() {
    return taken.compareAndSet(false, true);
  }

  void complete() {
    done.complete(entry);
  }

  void fail(RuntimeException cause) {
    done.completeExceptionally(cause);
  }
}
