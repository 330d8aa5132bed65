package chat.guildhall.bench.scenario;

import chat.guildhall.bench.peer.Express;
import chat.guildhall.bench.peer.Guildhall;
import chat.guildhall.bench.peer.RawGroupCommit;
import chat.guildhall.bench.peer.Sql;
import chat.guildhall.bench.peer.World;
import chat.guildhall.bench.report.Goal;
import chat.guildhall.bench.report.Row;
import chat.guildhall.bench.swarm.Http;
import chat.guildhall.bench.swarm.Marker;
import chat.guildhall.bench.swarm.Pause;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Durable messages through the whole REST path, from clients that wait for each answer. */
final class Posting implements Scenario {
  private static final int TEXT_LENGTH = 100;
  private static final int DECIDING = 64;
  private static final Duration SEASON = Duration.ofSeconds(30);
  private static final Duration COUNTED_AFTER = Duration.ofMillis(1_500);
  private static final String RATE = "messages_per_s";
  private static final String P99 = "p99_ms";

  @Override
  public String name() {
    return "post";
  }

  @Override
  public void run(Stage stage) {
    List<Integer> senders = stage.pick(List.of(16, 64, 256), List.of(16, 64));
    try (Guildhall server = stage.guildhall(name());
        World world = new World(server, stage.loops());
        Sql sql = Sql.open(server)) {
      List<String> people = world.people(senders.getLast());
      World.Guild guild = world.guild("Bench", people);
      season(stage, world, guild, people.subList(0, DECIDING));
      for (int count : senders) {
        Row row = guildhall(stage, world, sql, guild, people.subList(0, count));
        Row express = express(stage, server, count);
        Row raw = raw(stage, server, count);
        List.of(row, express, raw).forEach(stage.report()::add);
        if (count == DECIDING) {
          goals(stage, row, express);
        }
      }
    }
  }

  /** Has the server live for a while before anything is measured: its compilers count calls. */
  private static void season(Stage stage, World world, World.Guild guild, List<String> people) {
    stage.say("post: lets the server warm up");
    byte[][] requests = requests(guild, people);
    load(
        stage.pick(SEASON, Duration.ofSeconds(1)),
        Duration.ZERO,
        people.size(),
        () -> world.server().connect(stage.loops()),
        client -> requests[client],
        () -> {},
        () -> {});
  }

  private static byte[][] requests(World.Guild guild, List<String> people) {
    return people.stream()
        .map(token -> World.post(guild.channel(), token, Marker.text(Marker.now(), TEXT_LENGTH)))
        .toArray(byte[][]::new);
  }

  private static void goals(Stage stage, Row row, Row express) {
    stage.report().add(Goal.atLeast("post: messages/s, 64 senders", row.figure(RATE), 10_000));
    stage.report().add(Goal.atMost("post: p99 in ms, 64 senders", row.figure(P99), 25));
    stage
        .report()
        .add(
            Goal.atMost(
                "post: SQL statements per commit batch", row.figure("statements_per_batch"), 1.05));
    stage
        .report()
        .add(
            Goal.atLeast(
                "post: messages/s over Express + pg, 64 senders",
                row.figure(RATE) / express.figure(RATE),
                4));
  }

  private Row guildhall(Stage stage, World world, Sql sql, World.Guild guild, List<String> people) {
    stage.say("post: Guildhall, " + people.size() + " senders");
    Guildhall server = world.server();
    byte[][] requests = requests(guild, people);
    Supplier<double[]> counters =
        () ->
            new double[] {
              server.cpu().toNanos() / 1e3,
              server.databaseCpu().toNanos() / 1e3,
              server.metric("guildhall_message_commits_total"),
              server.metric("guildhall_message_writes_total")
            };
    double[] before = new double[4];
    double[] after = new double[4];
    double[] statements = statements(server, sql);
    ClosedLoop.Result result =
        load(
            warmUp(stage),
            time(stage),
            people.size(),
            () -> server.connect(stage.loops()),
            client -> requests[client],
            () -> System.arraycopy(counters.get(), 0, before, 0, before.length),
            () -> System.arraycopy(counters.get(), 0, after, 0, after.length));
    double[] statementsAfter = statements(server, sql);
    double messages = after[3] - before[3];
    double batches = after[2] - before[2];
    return row("Guildhall", people.size(), result)
        .with("cpu_us_per_message", (after[0] - before[0]) / messages)
        .with("database_cpu_us", (after[1] - before[1]) / messages)
        .with("messages_per_batch", messages / batches)
        .with(
            "statements_per_batch",
            (statementsAfter[0] - statements[0]) / (statementsAfter[1] - statements[1]));
  }

  /**
   * Transactions of the whole database and batches of messages so far, once the database has
   * counted all: it does so once a second.
   */
  private static double[] statements(Guildhall server, Sql sql) {
    Pause.of(COUNTED_AFTER);
    return new double[] {sql.commits(), server.metric("guildhall_message_commits_total")};
  }

  private Row express(Stage stage, Guildhall server, int senders) {
    stage.say("post: Express + pg, " + senders + " senders");
    String text = Marker.text(Marker.now(), TEXT_LENGTH);
    byte[] request =
        Http.request("POST", "/channels/1/messages", "", "{\"content\":\"" + text + "\"}");
    try (Express peer = Express.start(server, stage.folder(name()), stage.installation().peers())) {
      double[] cpu = new double[2];
      ClosedLoop.Result result =
          load(
              warmUp(stage),
              time(stage),
              senders,
              () -> peer.connect(stage.loops()),
              _ -> request,
              () -> cpu[0] = peer.cpu().toNanos() / 1e3,
              () -> cpu[1] = peer.cpu().toNanos() / 1e3);
      return row("Express + pg", senders, result)
          .with("cpu_us_per_message", (cpu[1] - cpu[0]) / result.nanos().getTotalCount());
    }
  }

  private Row raw(Stage stage, Guildhall server, int senders) {
    stage.say("post: raw group commit, " + senders + " writers");
    Duration time = Duration.ofSeconds(stage.pick(5, 1));
    Histogram nanos = RawGroupCommit.run(server, senders, time);
    return row("raw group commit", senders, new ClosedLoop.Result(nanos, time.toSeconds()));
  }

  private static Duration warmUp(Stage stage) {
    return Duration.ofSeconds(stage.pick(5, 1));
  }

  private static Duration time(Stage stage) {
    return Duration.ofSeconds(stage.pick(8, 2));
  }

  private static ClosedLoop.Result load(
      Duration warmUp,
      Duration time,
      int senders,
      Supplier<Http> connect,
      IntFunction<byte[]> requests,
      Runnable begin,
      Runnable end) {
    List<Http> clients = IntStream.range(0, senders).mapToObj(_ -> connect.get()).toList();
    try {
      return new ClosedLoop(clients, requests).run(warmUp, time, begin, end);
    } finally {
      clients.forEach(Http::close);
    }
  }

  private Row row(String subject, int senders, ClosedLoop.Result result) {
    return Row.of(name(), subject, senders + " senders")
        .with(RATE, result.perSecond())
        .with("p50_ms", result.millis(50))
        .with(P99, result.millis(99));
  }
}
