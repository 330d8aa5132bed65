package chat.guildhall.bench.scenario;

import chat.guildhall.bench.peer.Guildhall;
import chat.guildhall.bench.report.Goal;
import chat.guildhall.bench.report.Row;
import chat.guildhall.bench.swarm.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * From the process' start to healthy on a database that is there, and the memory of an idle one.
 */
final class Starting implements Scenario {
  private static final Duration IDLE = Duration.ofSeconds(5);

  @Override
  public String name() {
    return "start";
  }

  @Override
  public void run(Stage stage) {
    stage.guildhall(name()).close();
    List<Double> seconds = new ArrayList<>();
    List<Double> megabytes = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    for (int i = 0; i < stage.pick(5, 2); i++) {
      try (Guildhall server = stage.guildhall(name())) {
        seconds.add(server.startTook().toNanos() / 1e9);
        cpu.add(server.cpu().toNanos() / 1e9);
        Pause.of(IDLE);
        megabytes.add(server.residentBytes() / 1e6);
      }
    }
    Row row =
        Row.of(name(), "Guildhall", "database kept")
            .with("start_s", median(seconds))
            .with("start_cpu_s", median(cpu))
            .with("idle_resident_mb", median(megabytes));
    stage.report().add(row);
    stage.report().add(Goal.atMost("start: seconds until healthy", row.figure("start_s"), 4));
    stage
        .report()
        .add(Goal.atMost("start: MB resident, idle", row.figure("idle_resident_mb"), 300));
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }
}
