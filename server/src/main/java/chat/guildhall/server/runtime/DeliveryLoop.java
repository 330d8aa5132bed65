package chat.guildhall.server.runtime;

import chat.guildhall.server.event.Dispatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * An event loop as the lanes see it. What they hand over while it is busy is delivered in one turn,
 * and what follows each other for the same sessions in one walk over them: a session writes once,
 * however many events wait.
 *
 * <p>After a long turn the next begins only when as much time has passed again. Until then the loop
 * reads what clients send, and events gather: under load a loop spends half of its time on
 * deliveries, and each of them carries more.
 */
public final class DeliveryLoop {
  /** Events of one turn: between two turns the loop reads and writes its sockets. */
  static final int TOGETHER_MAX = 64;

  /** A turn that took less is followed by the next at once. */
  static final long LONG_TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /** How long the next turn is put off at most. */
  static final long REST_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(50);

  /** Sessions whose memory is looked at before the first of them is told. */
  private static final int LOOK_AHEAD = 16;

  private static final Logger LOG = Logger.getLogger(DeliveryLoop.class);

  private sealed interface Waiting {}

  private record Delivery(Subscriber[] to, List<Dispatch> dispatches) implements Waiting {}

  private record Task(Runnable work) implements Waiting {}

  private final ScheduledExecutorService loop;
  private final LongSupplier nanos;
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

  /** What the looks saw: of no meaning, but kept, so that they cannot be left out. */
  private int looks;

  /** Whether a turn is under way, or put off, or waits for the loop. */
  private final AtomicBoolean asked = new AtomicBoolean();

  /** What is delivered by {@code loop}, a single thread. */
  public DeliveryLoop(ScheduledExecutorService loop) {
    this(loop, System::nanoTime);
  }

  DeliveryLoop(ScheduledExecutorService loop, LongSupplier nanos) {
    this.loop = loop;
    this.nanos = nanos;
  }

  /** Delivers after all that was handed over before; from any thread. */
  void deliver(Subscriber[] to, List<Dispatch> dispatches) {
    waiting.add(new Delivery(to, dispatches));
    ask();
  }

  /** Runs {@code work} after all that was handed over before; from any thread. */
  public void execute(Runnable work) {
    waiting.add(new Task(work));
    ask();
  }

  private void ask() {
    if (asked.compareAndSet(false, true)) {
      loop.execute(this::turn);
    }
  }

  private void turn() {
    long from = nanos.getAsLong();
    try {
      deliverWaiting();
    } finally {
      long took = nanos.getAsLong() - from;
      if (took < LONG_TURN_NANOS) {
        goOn();
      } else {
        var unused =
            loop.schedule(this::goOn, Math.min(took, REST_NANOS_MAX), TimeUnit.NANOSECONDS);
      }
    }
  }

  private void goOn() {
    asked.set(false);
    if (!waiting.isEmpty()) {
      ask();
    }
  }

  private void deliverWaiting() {
    int done = 0;
    Waiting now = waiting.poll();
    while (now != null) {
      List<Dispatch> dispatches = now instanceof Delivery first ? together(first) : List.of();
      done += Math.max(1, dispatches.size());
      Waiting next = done < TOGETHER_MAX ? waiting.poll() : null;
      switch (now) {
        case Task(Runnable work) -> run(work);
        case Delivery(Subscriber[] to, _) -> deliver(to, dispatches, next != null);
      }
      now = next;
    }
  }

  private static void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("A session could not be told.", e);
    }
  }

  private void deliver(Subscriber[] to, List<Dispatch> dispatches, boolean more) {
    int seen = 0;
    for (int from = 0; from < to.length; from += LOOK_AHEAD) {
      int end = Math.min(to.length, from + LOOK_AHEAD);
      for (int i = from; i < end; i++) {
        seen += to[i].look();
      }
      for (int i = from; i < end; i++) {
        deliver(to[i], dispatches, more);
      }
    }
    looks += seen;
  }

  /** What goes wrong with one session keeps nothing from the others. */
  private static void deliver(Subscriber to, List<Dispatch> dispatches, boolean more) {
    try {
      to.deliver(dispatches, more);
    } catch (RuntimeException e) {
      LOG.errorf(e, "A session of %s could not be told.", to.userId());
    }
  }

  /** The dispatches of {@code first} and of what follows it for the same sessions. */
  private List<Dispatch> together(Delivery first) {
    List<Dispatch> all = first.dispatches;
    while (all.size() < TOGETHER_MAX
        && waiting.peek() instanceof Delivery(Subscriber[] to, List<Dispatch> more)
        && to == first.to) {
      if (all == first.dispatches) {
        all = new ArrayList<>(all);
      }
      all.addAll(more);
      waiting.remove();
    }
    return all;
  }
}
