package chat.guildhall.server.runtime;

import chat.guildhall.server.event.Dispatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sessions grouped by event loop: an event costs one hand-over a loop, however many sessions hear
 * it.
 */
public final class FanOut {
  private record Group(DeliveryLoop loop, Subscriber[] subscribers) {}

  private final Group[] groups;

  private FanOut(Group[] groups) {
    this.groups = groups;
  }

  /** The groups of {@code subscribers}. */
  public static FanOut of(Collection<Subscriber> subscribers) {
    Map<DeliveryLoop, List<Subscriber>> byLoop = new IdentityHashMap<>();
    for (Subscriber subscriber : subscribers) {
      byLoop.computeIfAbsent(subscriber.loop(), _ -> new ArrayList<>()).add(subscriber);
    }
    return new FanOut(
        byLoop.entrySet().stream()
            .map(entry -> new Group(entry.getKey(), entry.getValue().toArray(new Subscriber[0])))
            .toArray(Group[]::new));
  }

  /** Hands {@code dispatches} to every session, each on its loop. */
  public void deliver(List<Dispatch> dispatches) {
    for (Group group : groups) {
      group.loop.deliver(group.subscribers, dispatches);
    }
  }
}
