package chat.guildhall.server.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.event.Dispatch;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeliveryLoopTest {
  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final AtomicLong nanos = new AtomicLong();
  private final DeliveryLoop loop = new DeliveryLoop(channel.eventLoop(), nanos::get);
  private final List<String> heard = new ArrayList<>();
  private final Subscriber[] hall = {new Listener("ada"), new Listener("ben")};
  private long cost;
  private final Subscriber[] attic = {new Listener("cleo")};

  @Test
  void whatWaitsForTheSameSessionsIsOneWalk() {
    loop.deliver(hall, List.of(event("1")));
    loop.deliver(hall, List.of(event("2"), event("3")));
    run();
    assertEquals(List.of("ada 123 last", "ben 123 last"), heard);
  }

  @Test
  void otherSessionsAreToldInOrderAndWriteAtTheEnd() {
    loop.deliver(hall, List.of(event("1")));
    loop.deliver(attic, List.of(event("2")));
    loop.deliver(hall, List.of(event("3")));
    run();
    assertEquals(
        List.of("ada 1 more", "ben 1 more", "cleo 2 more", "ada 3 last", "ben 3 last"), heard);
  }

  @Test
  void aTaskKeepsItsPlaceAmongEvents() {
    loop.deliver(attic, List.of(event("1")));
    loop.execute(() -> heard.add("task"));
    loop.deliver(attic, List.of(event("2")));
    run();
    assertEquals(List.of("cleo 1 more", "task", "cleo 2 last"), heard);
  }

  @Test
  void whatFailsKeepsNothingFromTheOthers() {
    loop.execute(() -> {
      throw new IllegalStateException("as the test wants it");
    });
    loop.deliver(attic, List.of(event("1")));
    run();
    assertEquals(List.of("cleo 1 last"), heard);
  }

  @Test
  void aLongQueueTakesSeveralTurns() {
    for (int i = 0; i < DeliveryLoop.TOGETHER_MAX; i++) {
      loop.deliver(attic, List.of(event("")));
    }
    loop.deliver(attic, List.of(event("late")));
    run();
    assertEquals(List.of("cleo  last", "cleo late last"), heard);
  }

  @Test
  void afterALongTurnEventsGatherForAsLong() {
    channel.freezeTime();
    cost = DeliveryLoop.LONG_TURN_NANOS;
    loop.deliver(hall, List.of(event("1")));
    run();
    loop.deliver(attic, List.of(event("2")));
    loop.deliver(attic, List.of(event("3")));
    channel.advanceTimeBy(2 * cost - 1, TimeUnit.NANOSECONDS);
    run();
    assertEquals(List.of("ada 1 last", "ben 1 last"), heard);
    channel.advanceTimeBy(1, TimeUnit.NANOSECONDS);
    run();
    assertEquals(List.of("ada 1 last", "ben 1 last", "cleo 23 last"), heard);
  }

  private void run() {
    channel.runPendingTasks();
    // What a timer queued.
    channel.runPendingTasks();
  }

  private static Dispatch event(String name) {
    return Dispatch.always(name, "");
  }

  private final class Listener implements Subscriber {
    private final String name;

    Listener(String name) {
      this.name = name;
    }

    @Override
    public UserId userId() {
      return new UserId(1);
    }

    @Override
    public long intents() {
      return 0;
    }

    @Override
    public DeliveryLoop loop() {
      return loop;
    }

    @Override
    public void deliver(List<Dispatch> dispatches, boolean more) {
      nanos.addAndGet(cost);
      String names = String.join("", dispatches.stream().map(Dispatch::name).toList());
      heard.add(name + " " + names + (more ? " more" : " last"));
    }

    @Override
    public void guildJoined(GuildView view) {
      throw new UnsupportedOperationException();
    }
  }
}
