package chat.guildhall.bench.peer;

import chat.guildhall.bench.swarm.Loops;
import chat.guildhall.bench.swarm.Swarm;
import java.time.Duration;

/** A server whose clients all hear the same messages. */
public interface Broadcaster extends AutoCloseable {
  /** How the report calls it. */
  String name();

  /** Opens {@code size} clients. */
  Swarm open(Loops loops, int size);

  /** Has {@code count} messages sent to every client, and returns without waiting for them. */
  void post(int count);

  /** Whether it gets faster while it runs, as programs of virtual machines do. */
  default boolean isCompiledAsItRuns() {
    return true;
  }

  /** CPU time of the server's process since its start. */
  Duration cpu();

  @Override
  void close();
}
