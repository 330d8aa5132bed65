package chat.guildhall.server.gateway;

import chat.guildhall.bench.micro.Samples;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.gateway.ready.SessionOwner;
import chat.guildhall.server.gateway.ready.Shard;
import chat.guildhall.server.gateway.wire.Body;
import chat.guildhall.server.presence.ClientInfo;
import chat.guildhall.server.runtime.OpenFanOut;
import chat.guildhall.server.runtime.Subscriber;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the lane to the wire, for 1,000 sessions of one loop: a delivery's cost without its bytes
 * and its system call. One event is encoded for all of them, which is in the figure too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DispatchBenchmark {
  private static final int SESSIONS = 1_000;
  private static final int BURST = 20;
  private static final int LARGE = 50;

  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final List<DroppingLink> links = new ArrayList<>();
  private OpenFanOut fanOut = new OpenFanOut(List.of());

  /** Opens the sessions. */
  @Setup
  public void open() {
    SessionLoop loop =
        new SessionLoop(
            channel.eventLoop(),
            OpenFanOut.withoutRest(channel.eventLoop()),
            new Flusher(channel.eventLoop()));
    List<Subscriber> sessions = new ArrayList<>();
    for (int at = 0; at < SESSIONS; at++) {
      Session session = new Session("session" + at, owner(at), loop, new Nobody());
      DroppingLink link = new DroppingLink();
      session.begin(link, List.of(Body.of("READY", Map.of())).iterator());
      links.add(link);
      sessions.add(session);
    }
    fanOut = new OpenFanOut(sessions);
    long before = heard();
    paced();
    burst();
    if (heard() - before != (long) SESSIONS * (1 + BURST)) {
      throw new IllegalStateException(heard() - before + " deliveries");
    }
  }

  private static SessionOwner owner(int at) {
    return new SessionOwner(
        new UserId(at + 1),
        false,
        Optional.empty(),
        Intent.ALL | Intent.PEOPLE,
        Shard.WHOLE,
        LARGE,
        new ClientInfo("web", ""));
  }

  /** Events that reached the wires since the beginning. */
  private long heard() {
    return links.stream().mapToLong(DroppingLink::events).sum();
  }

  /** One event alone; the figure is that of one delivery. */
  @Benchmark
  @OperationsPerInvocation(SESSIONS)
  public void paced() {
    fanOut.deliver(List.of(Samples.event(0)));
    channel.runPendingTasks();
  }

  /** Events that wait together, of which a session writes all at once. */
  @Benchmark
  @OperationsPerInvocation(SESSIONS * BURST)
  public void burst() {
    for (int i = 0; i < BURST; i++) {
      Dispatch event = Samples.event(i);
      fanOut.deliver(List.of(event));
    }
    channel.runPendingTasks();
  }
}
