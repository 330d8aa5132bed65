package chat.guildhall.bench;

import chat.guildhall.bench.peer.Installation;
import chat.guildhall.bench.report.Chart;
import chat.guildhall.bench.report.Report;
import chat.guildhall.bench.scenario.Bed;
import chat.guildhall.bench.scenario.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./guildhall bench}: runs scenarios, prints a table, writes the figures. */
@Command(
    name = "guildhall bench",
    description = "Measures Guildhall and its references side by side, on loopback.",
    footer = "Single steps of the server are measured by: guildhall bench micro [PATTERN]",
    mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
  @Parameters(
      paramLabel = "SCENARIO",
      description = "fanout, backpressure, post, history, connect, mixed, start; all without one")
  private List<String> scenarios = List.of();

  @Option(
      names = "--quick",
      description = "small loads and short times: shows that all works, measures nothing")
  private boolean quick;

  @Option(names = "--huge", description = "adds a history of 10 million messages")
  private boolean huge;

  @Option(
      names = "--sessions",
      split = ",",
      description = "sizes of fanout instead of 100,1000,5000,10000")
  private List<Integer> sessions = List.of();

  @Option(
      names = "--profile",
      description = "leaves a flight recording of each server beside the results")
  private boolean profile;

  @Option(
      names = "--results",
      description = "folder of latest.json and chart.svg",
      defaultValue = "bench/results")
  private Path results = Path.of("bench", "results");

  private Bench() {}

  /** Runs and ends with 0, or 1 where a scenario could not run. */
  public static void main(String[] arguments) {
    CommandLine command = new CommandLine(new Bench());
    // The script names a folder, and whoever names another means that.
    command.setOverwrittenOptionsAllowed(true);
    System.exit(command.execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Report report = new Report();
    Files.createDirectories(results);
    try {
      Optional<Path> recordings = profile ? Optional.of(results) : Optional.empty();
      Plan plan = new Plan(scenarios, quick, huge, sessions, recordings);
      Bed.run(Installation.fromProperties(), plan, report);
    } catch (IllegalArgumentException wrong) {
      System.err.println("guildhall: " + wrong.getMessage() + "; bench --help lists them");
      return CommandLine.ExitCode.USAGE;
    } finally {
      // What was measured before a failure is worth having.
      report.print(System.out);
    }
    String name = quick ? "quick" : "latest";
    report.write(results.resolve(name + ".json"));
    if (!quick && !report.rows("fanout").isEmpty()) {
      Chart.write(report, results.resolve("chart.svg"));
    }
    return 0;
  }
}
