package chat.guildhall.bench.scenario;

import chat.guildhall.bench.peer.Guildhall;
import chat.guildhall.bench.peer.World;
import chat.guildhall.bench.report.Row;
import chat.guildhall.bench.swarm.Compression;
import chat.guildhall.bench.swarm.Http;
import chat.guildhall.bench.swarm.Marker;
import chat.guildhall.bench.swarm.Pause;
import chat.guildhall.bench.swarm.Swarm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * A community server's day in minutes: guilds of assorted sizes, people who type, post, edit, read,
 * come and go. Each slice of the time is a row, so that what grows is seen.
 */
final class Mixed implements Scenario {
  private static final int SEED = 7;
  private static final int TEXT_LENGTH = 100;
  private static final int PEOPLE_PER_GUILD = 20;
  private static final int CONNECTIONS = 32;
  private static final int SLICES = 6;
  private static final Pattern PAUSE = Pattern.compile("Pause .* (\\d+\\.\\d+)ms");
  private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");

  private final Random random = new Random(SEED);

  @Override
  public String name() {
    return "mixed";
  }

  @Override
  public void run(Stage stage) {
    int guildCount = stage.pick(200, 10);
    int peopleCount = stage.pick(1_500, 60);
    int actionsPerSecond = stage.pick(400, 100);
    int seconds = stage.pick(180, 6);
    Path pauses = stage.folder(name()).resolve("gc.log");
    try (Guildhall server = stage.guildhall(name(), "-Xlog:gc:file=" + pauses);
        World world = new World(server, stage.loops())) {
      stage.say("mixed: makes " + guildCount + " guilds");
      List<String> people = world.people(peopleCount);
      List<World.Guild> guilds = guilds(world, people, guildCount);
      try (Swarm swarm =
          Swarm.gateway(stage.loops(), server.port(), people, Compression.ZSTD_STREAM)) {
        Load load = new Load(world, guilds, people);
        for (int slice = 0; slice < SLICES; slice++) {
          stage.say("mixed: part " + (slice + 1) + " of " + SLICES);
          stage
              .report()
              .add(slice(server, swarm, load, slice, actionsPerSecond, seconds / SLICES, pauses));
        }
        load.close();
      }
    }
  }

  /** Few large guilds, many small ones. */
  private List<World.Guild> guilds(World world, List<String> people, int count) {
    List<World.Guild> guilds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int size =
          Math.clamp(
              (int) (PEOPLE_PER_GUILD / (1 - random.nextDouble())) / 2, 2, people.size() / 2);
      int first = random.nextInt(people.size() - size);
      guilds.add(world.guild("Guild " + i, people.subList(first, first + size)));
    }
    return guilds;
  }

  private Row slice(
      Guildhall server,
      Swarm swarm,
      Load load,
      int slice,
      int actionsPerSecond,
      int seconds,
      Path pauses) {
    swarm.takeNanos();
    long heard = swarm.delivered();
    int failed = load.failed.get();
    double cpu = server.cpu().toNanos();
    long pausesBefore = pauseCount(pauses);
    long from = System.nanoTime();
    int actions = actionsPerSecond * seconds;
    for (int i = 0; i < actions; i++) {
      Pause.until(from + i * 1_000_000_000L / actionsPerSecond);
      load.act(random);
    }
    Histogram took = swarm.takeNanos();
    return Row.of(name(), "Guildhall", "part " + (slice + 1))
        .with("p50_ms", took.getValueAtPercentile(50) / 1e6)
        .with("p99_ms", took.getValueAtPercentile(99) / 1e6)
        .with("p99.9_ms", took.getValueAtPercentile(99.9) / 1e6)
        .with("deliveries_per_s", (swarm.delivered() - heard) / (double) seconds)
        .with("failed", load.failed.get() - failed)
        .with("cpu_cores", (server.cpu().toNanos() - cpu) / 1e9 / seconds)
        .with("gc_pause_max_ms", longestPause(pauses, pausesBefore))
        .with("resident_mb", server.residentBytes() / 1e6);
  }

  private static long pauseCount(Path log) {
    return pauses(log).size();
  }

  private static double longestPause(Path log, long after) {
    return pauses(log).stream().skip(after).mapToDouble(pause -> pause).max().orElse(0);
  }

  private static List<Double> pauses(Path log) {
    try {
      return Files.readAllLines(log).stream()
          .map(PAUSE::matcher)
          .filter(Matcher::find)
          .map(found -> Double.parseDouble(found.group(1)))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The people's doings. */
  private static final class Load implements AutoCloseable {
    private final World world;
    private final List<World.Guild> guilds;
    private final List<String> people;
    private final List<Http> connections;
    private final Queue<Integer> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failed = new AtomicInteger();
    private final Queue<String[]> posted = new ConcurrentLinkedQueue<>();

    Load(World world, List<World.Guild> guilds, List<String> people) {
      this.world = world;
      this.guilds = guilds;
      this.people = people;
      this.connections =
          IntStream.range(0, CONNECTIONS)
              .mapToObj(_ -> world.server().connect(world.loops()))
              .toList();
      idle.addAll(IntStream.range(0, CONNECTIONS).boxed().toList());
    }

    /** Does one thing; where every connection is busy, it counts as failed. */
    void act(Random random) {
      Integer free = idle.poll();
      if (free == null) {
        failed.incrementAndGet();
        return;
      }
      World.Guild guild = guilds.get(random.nextInt(guilds.size()));
      int kind = random.nextInt(100);
      if (kind >= 96) {
        comeAndGo(random);
        idle.add(free);
        return;
      }
      connections
          .get(free)
          .send(request(guild, kind))
          .whenComplete((reply, failure) -> {
            idle.add(free);
            if (failure != null || reply.status() >= 300) {
              failed.incrementAndGet();
            } else if (kind < 50) {
              remember(guild, reply.text());
            }
          });
    }

    private byte[] request(World.Guild guild, int kind) {
      if (kind < 50) {
        return World.post(guild.channel(), guild.owner(), Marker.text(Marker.now(), TEXT_LENGTH));
      }
      if (kind < 65) {
        return World.request("POST", "/channels/" + guild.channel() + "/typing", guild.owner(), "");
      }
      String[] last = kind < 75 ? posted.poll() : null;
      if (last != null) {
        return World.request(
            "PATCH",
            "/channels/" + last[0] + "/messages/" + last[1],
            last[2],
            "{\"content\":\"on second thought\"}");
      }
      return World.request(
          "GET", "/channels/" + guild.channel() + "/messages?limit=50", guild.owner(), "");
    }

    private void remember(World.Guild guild, String reply) {
      Matcher id = ID.matcher(reply);
      if (posted.size() < 100 && id.find()) {
        posted.add(new String[] {guild.channel(), id.group(1), guild.owner()});
      }
    }

    /** One more session of somebody, for as long as it takes to open. */
    private void comeAndGo(Random random) {
      String token = people.get(random.nextInt(people.size()));
      Thread.ofVirtual()
          .start(() ->
              Swarm.gateway(world.loops(), world.server().port(), List.of(token), Compression.NONE)
                  .close());
    }

    @Override
    public void close() {
      connections.forEach(Http::close);
    }
  }
}
