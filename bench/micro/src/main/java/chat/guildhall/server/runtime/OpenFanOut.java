package chat.guildhall.server.runtime;

import chat.guildhall.server.event.Dispatch;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/** A {@link FanOut}, for benchmarks of other packages. */
public final class OpenFanOut {
  private final FanOut fanOut;

  /** Hands events over to {@code subscribers}. */
  public OpenFanOut(Collection<Subscriber> subscribers) {
    fanOut = FanOut.of(subscribers);
  }

  /** Hands over some events, as a lane does. */
  public void deliver(List<Dispatch> dispatches) {
    fanOut.deliver(dispatches);
  }

  /** The deliveries of {@code loop} without the rest after a long turn, which is no work. */
  public static DeliveryLoop withoutRest(ScheduledExecutorService loop) {
    return new DeliveryLoop(loop, () -> 0);
  }
}
