package chat.guildhall.bench.scenario;

import chat.guildhall.bench.peer.Guildhall;
import chat.guildhall.bench.peer.Sql;
import chat.guildhall.bench.peer.World;
import chat.guildhall.bench.report.Goal;
import chat.guildhall.bench.report.Row;
import chat.guildhall.bench.swarm.Http;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Pages of 50 messages, the newest and deep ones, of short and very long channels. */
final class History implements Scenario {
  private static final int AUTHORS = 20;
  private static final int CLIENTS = 16;
  private static final int SHORT = 1_000;
  private static final int LONG = 1_000_000;
  private static final int HUGE = 10_000_000;
  private static final int SPACING = 1 << 10;
  private static final long FIRST_ID = 1_000_000_000_000_000_000L;
  private static final String RATE = "requests_per_s";
  private static final String P99 = "p99_ms";

  @Override
  public String name() {
    return "history";
  }

  @Override
  public void run(Stage stage) {
    List<Integer> sizes = new ArrayList<>(stage.pick(List.of(SHORT, LONG), List.of(SHORT, 20_000)));
    if (stage.plan().huge()) {
      sizes.add(HUGE);
    }
    try (Guildhall server = stage.guildhall(name());
        World world = new World(server, stage.loops());
        Sql sql = Sql.open(server)) {
      String token = world.people(AUTHORS).getFirst();
      List<Row> newest = new ArrayList<>();
      List<Row> deep = new ArrayList<>();
      for (int size : sizes) {
        World.Guild guild = world.guild("History", List.of(token));
        stage.say("history: writes " + count(size) + " messages");
        fill(sql, guild.channel(), size);
        newest.add(measure(stage, server, token, count(size) + ", newest", () -> page(guild, "")));
        deep.add(
            measure(
                stage,
                server,
                token,
                count(size) + ", deep",
                () ->
                    page(
                        guild,
                        "&before="
                            + (FIRST_ID
                                + (long) ThreadLocalRandom.current().nextInt(size) * SPACING))));
      }
      newest.forEach(stage.report()::add);
      deep.forEach(stage.report()::add);
      goals(stage, newest, deep);
    }
  }

  private static void goals(Stage stage, List<Row> newest, List<Row> deep) {
    Row longest = newest.getLast();
    stage
        .report()
        .add(
            Goal.atMost(
                "history: p99 of the newest page, longest over shortest channel",
                longest.figure(P99) / newest.getFirst().figure(P99),
                1.3));
    stage
        .report()
        .add(Goal.atLeast("history: newest pages/s, longest", longest.figure(RATE), 5_000));
    stage
        .report()
        .add(Goal.atLeast("history: deep pages/s, longest", deep.getLast().figure(RATE), 2_000));
  }

  private static String page(World.Guild guild, String where) {
    return "/channels/" + guild.channel() + "/messages?limit=50" + where;
  }

  /** Rows as the server writes them; through REST a million would take minutes. */
  private static void fill(Sql sql, String channel, int size) {
    sql.run(
        """
        INSERT INTO messages (channel_id, id, author_id, type, content)
        SELECT %s, %d + n * %d::bigint, people.ids[1 + n %% cardinality(people.ids)], 0,
               'message ' || n || ' the tide was low and someone had left the lamp on'
        FROM generate_series(0, %d - 1) n,
             (SELECT array_agg(id) AS ids FROM users WHERE NOT bot) people
        """
            .formatted(channel, FIRST_ID, SPACING, size));
    sql.run("VACUUM ANALYZE messages");
  }

  private Row measure(
      Stage stage, Guildhall server, String token, String load, Supplier<String> path) {
    stage.say("history: " + load);
    List<Http> clients =
        IntStream.range(0, CLIENTS).mapToObj(_ -> server.connect(stage.loops())).toList();
    try {
      double[] cpu = new double[4];
      ClosedLoop.Result result =
          new ClosedLoop(clients, _ -> World.request("GET", path.get(), token, ""))
              .run(
                  Duration.ofSeconds(stage.pick(8, 1)),
                  Duration.ofSeconds(stage.pick(6, 1)),
                  () -> {
                    cpu[0] = server.cpu().toNanos() / 1e3;
                    cpu[1] = server.databaseCpu().toNanos() / 1e3;
                  },
                  () -> {
                    cpu[2] = server.cpu().toNanos() / 1e3;
                    cpu[3] = server.databaseCpu().toNanos() / 1e3;
                  });
      long pages = result.nanos().getTotalCount();
      return Row.of(name(), "Guildhall", load)
          .with(RATE, result.perSecond())
          .with("p50_ms", result.millis(50))
          .with(P99, result.millis(99))
          .with("cpu_us_per_page", (cpu[2] - cpu[0]) / pages)
          .with("database_cpu_us", (cpu[3] - cpu[1]) / pages);
    } finally {
      clients.forEach(Http::close);
    }
  }

  private static String count(int size) {
    return String.format(Locale.ROOT, "%,d", size);
  }
}
