package chat.guildhall.bench.scenario;

import chat.guildhall.bench.peer.Broadcaster;
import chat.guildhall.bench.peer.Floor;
import chat.guildhall.bench.peer.Guildhall;
import chat.guildhall.bench.peer.Hall;
import chat.guildhall.bench.peer.SocketIo;
import chat.guildhall.bench.peer.World;
import chat.guildhall.bench.report.Goal;
import chat.guildhall.bench.report.Row;
import chat.guildhall.bench.swarm.Compression;
import chat.guildhall.bench.swarm.Pause;
import chat.guildhall.bench.swarm.Swarm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * One message to many sessions: paced, then in bursts.
 *
 * <p>For each size the floor runs first and last, and its mean is what the others are compared
 * with, since the machine's own speed drifts.
 */
final class Fanout implements Scenario {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final double SECOND_NANOS = 1e9;
  private static final int POSTS_PER_SECOND_MAX = 50;
  private static final int DELIVERIES_PER_SECOND = 50_000;
  private static final int BURST = 20;
  private static final int WARM_UPS_MIN = 6;
  private static final int WARM_UPS_MAX = 12;

  private static final int SEASONING_SESSIONS = 100;
  private static final int SEASONING_POSTS = 30_000;

  /** Warming up ends after so many rounds that cost more than this part of the cheapest before. */
  private static final int STEADY_ROUNDS = 2;

  private static final double STEADY = 0.95;

  private static final String CPU = "cpu_us_per_delivery";
  private static final String BURST_CPU = "burst_cpu_us";
  private static final String P99 = "p99_ms";

  @Override
  public String name() {
    return "fanout";
  }

  @Override
  public void run(Stage stage) {
    List<Integer> sizes = stage.plan().sessions();
    if (sizes.isEmpty()) {
      sizes = stage.pick(List.of(100, 1_000, 5_000, 10_000), List.of(50, 200));
    }
    int most = sizes.getLast();
    try (Guildhall server = stage.guildhall(name());
        World world = new World(server, stage.loops())) {
      stage.say("fanout: makes a guild of " + most);
      World.Guild guild = world.guild("Bench", world.people(most));
      season(stage, world, guild, Math.min(most, SEASONING_SESSIONS));
      for (int size : sizes) {
        compare(stage, world, guild, size);
      }
    }
  }

  /**
   * Has the server live for a while before anything is measured: its compilers count calls, and
   * with thousands of sessions few posts make many deliveries.
   */
  private void season(Stage stage, World world, World.Guild guild, int size) {
    stage.say("fanout: lets the server warm up");
    try (Hall hall = new Hall(world, guild, Compression.NONE);
        Swarm swarm = hall.open(stage.loops(), size)) {
      long unused = burst(hall, swarm, stage.pick(SEASONING_POSTS, BURST) * size);
    }
  }

  private void compare(Stage stage, World world, World.Guild guild, int size) {
    Row before = floor(stage, size);
    Row plain = hall(stage, world, guild, Compression.NONE, size);
    Row zlib = hall(stage, world, guild, Compression.ZLIB_STREAM, size);
    Row zstd = hall(stage, world, guild, Compression.ZSTD_STREAM, size);
    Row socketIo = socketIo(stage, size);
    Row after = floor(stage, size);
    Row floor = Row.of(name(), before.subject(), before.load());
    for (String figure : before.figures().keySet()) {
      floor = floor.with(figure, (before.figure(figure) + after.figure(figure)) / 2);
    }
    List.of(floor, plain, zlib, zstd, socketIo).forEach(stage.report()::add);
    if (size >= 1_000) {
      goals(stage, size, floor, plain, List.of(zlib, zstd), socketIo);
    }
  }

  private static void goals(
      Stage stage, int size, Row floor, Row plain, List<Row> compressed, Row socketIo) {
    String of = " at " + count(size) + " sessions";
    double floorCpu = floor.figure(CPU);
    goal(stage, "CPU per delivery over the floor's" + of, plain.figure(CPU) / floorCpu, 1.3);
    goal(
        stage,
        "CPU per delivery over Socket.IO's" + of,
        plain.figure(CPU) / socketIo.figure(CPU),
        0.5);
    goal(
        stage,
        "CPU per delivery in bursts over the floor's" + of,
        plain.figure(BURST_CPU) / floorCpu,
        0.25);
    for (Row row : compressed) {
      goal(
          stage,
          "CPU of " + row.subject() + " over plain" + of,
          row.figure(CPU) / plain.figure(CPU),
          1.5);
    }
    if (size == 1_000) {
      goal(stage, "p99 over the floor's" + of, plain.figure(P99) / floor.figure(P99), 2);
    }
  }

  private static void goal(Stage stage, String what, double value, double bound) {
    stage.report().add(Goal.atMost("fanout: " + what, value, bound));
  }

  private Row floor(Stage stage, int size) {
    Path source = stage.installation().peers().resolve("floor.c");
    try (Floor floor = Floor.start(stage.folder(name()), source)) {
      return measure(stage, floor, size);
    }
  }

  private Row socketIo(Stage stage, int size) {
    Path peers = stage.installation().peers();
    try (SocketIo peer = SocketIo.start(stage.loops(), stage.folder(name()), peers)) {
      return measure(stage, peer, size);
    }
  }

  private Row hall(Stage stage, World world, World.Guild guild, Compression compression, int size) {
    try (Hall hall = new Hall(world, guild, compression)) {
      return measure(stage, hall, size);
    }
  }

  private Row measure(Stage stage, Broadcaster server, int size) {
    stage.say("fanout: %s, %s sessions".formatted(server.name(), count(size)));
    try (Swarm swarm = server.open(stage.loops(), size)) {
      Row row = Row.of(name(), server.name(), count(size) + " sessions");
      warmUp(server, swarm, stage.pick(WARM_UPS_MAX, 1), stage.pick(200_000, 10_000));
      row = paced(server, swarm, stage.pick(8, 2), row);
      return bursts(server, swarm, stage.pick(600_000, 20_000), row);
    }
  }

  /** Posts until that gets no cheaper: compilers and caches are done. */
  private static void warmUp(Broadcaster server, Swarm swarm, int roundsMax, int deliveries) {
    double best = Double.MAX_VALUE;
    int steady = 0;
    int roundsMin = Math.min(roundsMax, server.isCompiledAsItRuns() ? WARM_UPS_MIN : 1);
    for (int round = 0;
        round < roundsMin || (round < roundsMax && steady < STEADY_ROUNDS);
        round++) {
      Row row = Row.of("", "", "");
      row = bursts(server, swarm, deliveries, paced(server, swarm, 2, row));
      double now = row.figure(CPU) + row.figure(BURST_CPU);
      steady = now > STEADY * best ? steady + 1 : 0;
      best = Math.min(best, now);
    }
  }

  private static Row paced(Broadcaster server, Swarm swarm, int seconds, Row row) {
    int rate = Math.clamp(DELIVERIES_PER_SECOND / swarm.size(), 1, POSTS_PER_SECOND_MAX);
    int posts = rate * seconds;
    long goal = swarm.delivered() + (long) posts * swarm.size();
    Duration cpu = server.cpu();
    long from = System.nanoTime();
    for (int i = 0; i < posts; i++) {
      Pause.until(from + (long) (i * SECOND_NANOS / rate));
      server.post(1);
    }
    swarm.awaitDelivered(goal, LIMIT);
    double used = micros(server.cpu().minus(cpu));
    Histogram took = swarm.takeNanos();
    return row.with(CPU, used / ((double) posts * swarm.size()))
        .with("p50_ms", took.getValueAtPercentile(50) / 1e6)
        .with(P99, took.getValueAtPercentile(99) / 1e6)
        .with("p99.9_ms", took.getValueAtPercentile(99.9) / 1e6);
  }

  private static Row bursts(Broadcaster server, Swarm swarm, int deliveries, Row row) {
    Duration cpu = server.cpu();
    long from = System.nanoTime();
    long done = burst(server, swarm, deliveries);
    double seconds = (System.nanoTime() - from) / SECOND_NANOS;
    return row.with(BURST_CPU, micros(server.cpu().minus(cpu)) / done)
        .with("burst_deliveries_per_s", done / seconds);
  }

  /** Bursts, each when the last was heard by all; how many deliveries it came to. */
  private static long burst(Broadcaster server, Swarm swarm, int deliveries) {
    int rounds = Math.max(2, deliveries / (BURST * swarm.size()));
    for (int i = 0; i < rounds; i++) {
      long goal = swarm.delivered() + (long) BURST * swarm.size();
      server.post(BURST);
      swarm.awaitDelivered(goal, LIMIT);
    }
    return (long) rounds * BURST * swarm.size();
  }

  private static double micros(Duration duration) {
    return duration.toNanos() / 1e3;
  }

  private static String count(int size) {
    return String.format(Locale.ROOT, "%,d", size);
  }
}
