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

  private record Delivery(Subscriber[] to, List<Dispatch> dispatches) {}

  private final ScheduledExecutorService loop;
  private final LongSupplier nanos;
  private final Queue<Delivery> waiting = new ConcurrentLinkedQueue<>();

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
    int delivered = 0;
    Delivery first = waiting.poll();
    while (first != null) {
      List<Dispatch> dispatches = together(first);
      delivered += dispatches.size();
      Delivery next = delivered < TOGETHER_MAX ? waiting.poll() : null;
      for (Subscriber subscriber : first.to) {
        subscriber.deliver(dispatches, next != null);
      }
      first = next;
    }
  }

  /** The dispatches of {@code first} and of what follows it for the same sessions. */
  private List<Dispatch> together(Delivery first) {
    Delivery next = waiting.peek();
    if (next == null || next.to != first.to) {
      return first.dispatches;
    }
    List<Dispatch> all = new ArrayList<>(first.dispatches);
    while (next != null && next.to == first.to && all.size() < TOGETHER_MAX) {
      all.addAll(next.dispatches);
      waiting.remove();
      next = waiting.peek();
    }
    return all;
  }
}
