package chat.guildhall.bench.scenario;

import chat.guildhall.bench.peer.Guildhall;
import chat.guildhall.bench.peer.World;
import chat.guildhall.bench.report.Goal;
import chat.guildhall.bench.report.Row;
import chat.guildhall.bench.swarm.Compression;
import chat.guildhall.bench.swarm.Http;
import chat.guildhall.bench.swarm.Marker;
import chat.guildhall.bench.swarm.Pause;
import chat.guildhall.bench.swarm.Swarm;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * What fifty clients that stop reading do to 950 others: how late messages are with all reading,
 * then with the fifty stuck until they are let go of and some time after, then without them.
 *
 * <p>Messages are long, so that the stuck pass the bound on what waits for them while it is
 * measured.
 */
final class Backpressure implements Scenario {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String P99 = "p99_ms";
  private static final String LET_GO = "guildhall_gateway_slow_total";
  private static final double BOUND = 2;
  private static final double SECOND_NANOS = 1e9;

  /** Low enough that nothing queues but for those that are stuck. */
  private static final int POSTS_PER_SECOND = 10;

  private static final int SENDERS = 4;

  /** Characters that take twelve bytes each in JSON. */
  private static final int TEXT_LENGTH = 700;

  @Override
  public String name() {
    return "backpressure";
  }

  @Override
  public void run(Stage stage) {
    int others = stage.pick(950, 45);
    int stuck = stage.pick(50, 5);
    int seconds = stage.pick(20, 2);
    try (Guildhall server = stage.guildhall(name());
        World world = new World(server, stage.loops())) {
      List<String> people = world.people(others + stuck);
      World.Guild guild = world.guild("Bench", people);
      List<Http> senders =
          IntStream.range(0, SENDERS).mapToObj(_ -> server.connect(stage.loops())).toList();
      try (Swarm crowd = open(stage, server, people.subList(0, others));
          Swarm slow = open(stage, server, people.subList(others, others + stuck))) {
        Line line = new Line(senders, guild, crowd);
        stage.say("backpressure: warms up");
        line.post(seconds);
        stage.say("backpressure: all read");
        Row all = row(others + " of " + people.size(), "all read", line.post(seconds));
        stage.say("backpressure: " + stuck + " stop reading");
        slow.read(false);
        Histogram withStuck = line.post(seconds * 4);
        double letGo = server.metric(LET_GO);
        Row some =
            row(others + " of " + people.size(), stuck + " stuck", withStuck).with("let_go", letGo);
        slow.read(true);
        stage.say("backpressure: those that were let go of are gone");
        Row after = row(others + " of " + people.size(), "after them", line.post(seconds));
        List.of(all, some, after).forEach(stage.report()::add);
        stage
            .report()
            .add(Goal.atLeast("backpressure: stuck clients that are let go of", letGo, stuck));
        stage
            .report()
            .add(
                Goal.atMost(
                    "backpressure: p99 with %d stuck over that with all reading".formatted(stuck),
                    some.figure(P99) / all.figure(P99),
                    BOUND));
      } finally {
        senders.forEach(Http::close);
      }
    }
  }

  private static Swarm open(Stage stage, Guildhall server, List<String> tokens) {
    return Swarm.gateway(stage.loops(), server.port(), tokens, Compression.NONE);
  }

  private Row row(String subject, String load, Histogram nanos) {
    return Row.of(name(), "Guildhall, " + subject, load)
        .with("p50_ms", nanos.getValueAtPercentile(50) / 1e6)
        .with(P99, nanos.getValueAtPercentile(99) / 1e6)
        .with("p99.9_ms", nanos.getValueAtPercentile(99.9) / 1e6);
  }

  /** Posts at an even pace, heard by a crowd. */
  private record Line(List<Http> senders, World.Guild guild, Swarm crowd) {
    /** How late the crowd heard the posts of so many seconds. */
    Histogram post(int seconds) {
      int posts = POSTS_PER_SECOND * seconds;
      long goal = crowd.delivered() + (long) posts * crowd.size();
      CompletableFuture<?>[] last = new CompletableFuture<?>[SENDERS];
      long from = System.nanoTime();
      for (int i = 0; i < posts; i++) {
        Pause.until(from + (long) (i * SECOND_NANOS / POSTS_PER_SECOND));
        int sender = i % SENDERS;
        if (last[sender] != null) {
          last[sender].join();
        }
        String text = Marker.now() + "\uD83D\uDD2D".repeat(TEXT_LENGTH);
        last[sender] =
            senders
                .get(sender)
                .send(World.post(guild.channel(), guild.owner(), text))
                .thenApply(Http.Reply::ok);
      }
      CompletableFuture.allOf(last).join();
      crowd.awaitDelivered(goal, LIMIT);
      return crowd.takeNanos();
    }
  }
}
