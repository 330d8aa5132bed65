package chat.guildhall.server.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.event.Dispatch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class DeliveryLoopTest {
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final DeliveryLoop loop = new DeliveryLoop(tasks::add);
  private final List<String> heard = new ArrayList<>();
  private final Subscriber[] hall = {new Listener("ada"), new Listener("ben")};
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
  void aLongQueueTakesSeveralTurns() {
    for (int i = 0; i < DeliveryLoop.TOGETHER_MAX; i++) {
      loop.deliver(attic, List.of(event("")));
    }
    loop.deliver(attic, List.of(event("late")));
    tasks.remove().run();
    assertEquals(List.of("cleo  last"), heard);
    run();
    assertEquals(List.of("cleo  last", "cleo late last"), heard);
  }

  private void run() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
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
      String names = String.join("", dispatches.stream().map(Dispatch::name).toList());
      heard.add(name + " " + names + (more ? " more" : " last"));
    }

    @Override
    public void guildJoined(GuildView view) {
      throw new UnsupportedOperationException();
    }
  }
}
