package chat.guildhall.server.runtime;

import chat.guildhall.server.event.Dispatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An event loop as the lanes see it. What they hand over while it is busy is delivered in one turn,
 * and what follows each other for the same sessions in one walk over them: a session writes once,
 * however many events wait.
 */
public final class DeliveryLoop {
  /** Events of one turn: between two turns the loop reads and writes its sockets. */
  static final int TOGETHER_MAX = 256;

  private record Delivery(Subscriber[] to, List<Dispatch> dispatches) {}

  private final Executor loop;
  private final Queue<Delivery> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean asked = new AtomicBoolean();

  /** What is delivered by {@code loop}, a single thread. */
  public DeliveryLoop(Executor loop) {
    this.loop = loop;
  }

  /** Delivers after all that was handed over before; from any thread. */
  void deliver(Subscriber[] to, List<Dispatch> dispatches) {
    waiting.add(new Delivery(to, dispatches));
    ask();
  }

  private void ask() {
    if (asked.compareAndSet(false, true)) {
      loop.execute(this::walk);
    }
  }

  private void walk() {
    asked.set(false);
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
    if (!waiting.isEmpty()) {
      ask();
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
