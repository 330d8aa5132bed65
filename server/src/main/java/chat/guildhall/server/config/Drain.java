package chat.guildhall.server.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Knows whether the instance serves, and leads it out in order. */
@ApplicationScoped
public class Drain {
  /** The time that a whole stop may take before the process ends regardless. */
  public static final Duration LIMIT = Duration.ofSeconds(25);

  private enum State {
    STARTING,
    SERVING,
    DRAINING
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.STARTING);
  private final Event<Draining> event;

  @Inject
  Drain(Event<Draining> event) {
    this.event = event;
  }

  /** Called by the start once everything that a request needs is there. */
  public void serving() {
    state.compareAndSet(State.STARTING, State.SERVING);
  }

  /** Whether requests are welcome: neither still starting nor already stopping. */
  public boolean isServing() {
    return state.get() == State.SERVING;
  }

  /** Tells every observer of {@link Draining}, once; returns when all of them have finished. */
  public void begin() {
    if (state.getAndSet(State.DRAINING) != State.DRAINING) {
      event.fire(new Draining());
    }
  }
}
