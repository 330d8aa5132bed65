package chat.guildhall.bench.scenario;

import chat.guildhall.bench.peer.Guildhall;
import chat.guildhall.bench.peer.World;
import chat.guildhall.bench.report.Goal;
import chat.guildhall.bench.report.Row;
import chat.guildhall.bench.swarm.Compression;
import chat.guildhall.bench.swarm.Pause;
import chat.guildhall.bench.swarm.Swarm;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Many sessions at once, and what an idle one keeps in memory. */
final class Connecting implements Scenario {
  private static final Pattern HEAP_USED = Pattern.compile("used (\\d+)K");
  private static final Pattern OTHER = Pattern.compile("Other \\(.*committed=(\\d+)KB");
  private static final int WARM_UPS = 10;
  private static final int STORMS = 3;
  private static final int FILES_RESERVED = 1_000;
  private static final int PORTS = 28_000;
  private static final Duration SETTLING = Duration.ofSeconds(3);

  @Override
  public String name() {
    return "connect";
  }

  @Override
  public void run(Stage stage) {
    int storm = stage.pick(2_000, 200);
    int many = stage.pick(10_000, 500);
    try (Guildhall server = stage.guildhall(name(), "-XX:NativeMemoryTracking=summary");
        World world = new World(server, stage.loops())) {
      stage.say("connect: makes a guild of " + many);
      List<String> people = world.people(many);
      world.guild("Bench", people);
      warmUp(stage, server, people.subList(0, storm));
      // Of three, since one may meet the compiler at work.
      Row row =
          IntStream.range(0, STORMS)
              .mapToObj(_ -> storm(stage, server, people.subList(0, storm)))
              .sorted(Comparator.comparingDouble(each -> each.figure("identifies_per_s")))
              .toList()
              .get(STORMS / 2);
      stage.report().add(row);
      stage
          .report()
          .add(Goal.atLeast("connect: identifies/s", row.figure("identifies_per_s"), 1_000));
      Row memory = memory(stage, server, people);
      stage.report().add(memory);
      stage
          .report()
          .add(Goal.atMost("connect: KB an idle session", memory.figure("kb_per_session"), 12));
      int most = stage.pick(filesMax() - FILES_RESERVED, many);
      if (most > many) {
        // More sessions than people: some have several, as on a phone and a desktop.
        stage
            .report()
            .add(
                memory(
                    stage,
                    server,
                    IntStream.range(0, most).mapToObj(i -> people.get(i % many)).toList()));
      }
    }
  }

  /**
   * Files that a process may open, of which each socket is one at both ends; no more than a client
   * of one address has ports.
   */
  private static int filesMax() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? (int) Math.min(PORTS, unix.getMaxFileDescriptorCount())
        : 0;
  }

  private static void warmUp(Stage stage, Guildhall server, List<String> people) {
    stage.say("connect: warms up");
    for (int i = 0; i < stage.pick(WARM_UPS, 1); i++) {
      Pause.of(SETTLING);
      open(stage, server, people).close();
    }
  }

  private Row storm(Stage stage, Guildhall server, List<String> people) {
    stage.say("connect: " + people.size() + " identify at once");
    Pause.of(SETTLING);
    Duration cpu = server.cpu();
    try (Swarm swarm = open(stage, server, people)) {
      double used = server.cpu().minus(cpu).toNanos() / 1e6;
      return Row.of(name(), "Guildhall", count(people.size()) + " at once")
          .with("identifies_per_s", people.size() / (swarm.opening().toNanos() / 1e9))
          .with("p50_ms", swarm.openingNanos().getValueAtPercentile(50) / 1e6)
          .with("p99_ms", swarm.openingNanos().getValueAtPercentile(99) / 1e6)
          .with("cpu_ms_per_session", used / people.size());
    }
  }

  private Row memory(Stage stage, Guildhall server, List<String> people) {
    stage.say("connect: " + people.size() + " idle sessions");
    Pause.of(SETTLING);
    double heapBefore = heapKb(server);
    double directBefore = directKb(server);
    try (Swarm swarm = open(stage, server, people)) {
      Pause.of(SETTLING);
      double heap = heapKb(server);
      double direct = directKb(server);
      if (swarm.lost() > 0) {
        throw new IllegalStateException(swarm.lost() + " idle sessions were lost");
      }
      return Row.of(name(), "Guildhall", count(people.size()) + " idle")
          .with("heap_kb_per_session", (heap - heapBefore) / people.size())
          .with("direct_kb_per_session", (direct - directBefore) / people.size())
          .with("kb_per_session", (heap - heapBefore + direct - directBefore) / people.size())
          .with("resident_mb", server.residentBytes() / 1e6);
    }
  }

  private static Swarm open(Stage stage, Guildhall server, List<String> people) {
    return Swarm.gateway(stage.loops(), server.port(), people, Compression.NONE);
  }

  /** Live heap: what is used right after two full collections. */
  private static double heapKb(Guildhall server) {
    server.jcmd("GC.run");
    server.jcmd("GC.run");
    return find(HEAP_USED, server.jcmd("GC.heap_info"));
  }

  /** Memory outside the heap that buffers take: what the JVM's tracking calls Other. */
  private static double directKb(Guildhall server) {
    return find(OTHER, server.jcmd("VM.native_memory", "summary"));
  }

  private static double find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in:\n" + text);
    }
    return Double.parseDouble(matcher.group(1));
  }

  private static String count(int size) {
    return String.format(Locale.ROOT, "%,d", size);
  }
}
