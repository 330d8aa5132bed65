package chat.guildhall.server.runtime;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after the other in the order in which they came, on a virtual thread that lives
 * while there are tasks.
 *
 * <p>Keeps the order for one guild, one DM channel or one person. At most {@link #QUEUE_MAX} tasks
 * wait; whoever brings one more waits until there is room, so that nothing committed is lost.
 */
public final class Lane {
  /** Tasks that may wait. */
  public static final int QUEUE_MAX = 8192;

  private static final Logger LOG = Logger.getLogger(Lane.class);

  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pending = new AtomicInteger();
  private final Semaphore room = new Semaphore(QUEUE_MAX);
  private final String name;
  private volatile @Nullable Thread runner;

  /** A lane whose thread is named {@code name}. */
  public Lane(String name) {
    this.name = name;
  }

  /**
   * Runs {@code task} after all that came before; from inside the lane without waiting for room.
   */
  public void execute(Runnable task) {
    if (isInside()) {
      tasks.add(task);
    } else {
      room.acquireUninterruptibly();
      tasks.add(() -> {
        room.release();
        task.run();
      });
    }
    if (pending.getAndIncrement() == 0) {
      Thread.ofVirtual().name(name).start(this::drain);
    }
  }

  /**
   * Runs {@code task} in the lane and waits for it; from inside the lane it runs at once.
   *
   * @throws RuntimeException what the task threw, as it was
   */
  public <T> T call(Callable<T> task) {
    if (isInside()) {
      return unchecked(task);
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    execute(() -> {
      try {
        result.complete(task.call());
      } catch (Throwable t) {
        result.completeExceptionally(t);
      }
    });
    try {
      return result.join();
    } catch (CompletionException e) {
      throw rethrow(e.getCause() == null ? e : e.getCause());
    }
  }

  /** Whether the calling thread is running a task of this lane. */
  public boolean isInside() {
    return Thread.currentThread() == runner;
  }

  private void drain() {
    Thread self = Thread.currentThread();
    do {
      // A task is in the queue before it is counted.
      Runnable task = tasks.remove();
      runner = self;
      try {
        task.run();
      } catch (Throwable t) {
        LOG.errorf(t, "A task of %s failed.", name);
      } finally {
        runner = null;
      }
    } while (pending.decrementAndGet() != 0);
  }

  private static <T> T unchecked(Callable<T> task) {
    try {
      return task.call();
    } catch (Exception e) {
      throw rethrow(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> RuntimeException rethrow(Throwable t) throws X {
    throw (X) t;
  }
}
