package chat.guildhall.bench.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs; what it measures in so short a time means nothing. */
class SmokeTest {
  static {
    // Benchmarks of others on this machine do not matter: nothing is measured.
    System.setProperty("jmh.ignoreLock", "true");
  }

  @Test
  void everyBenchmarkRuns() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(5))
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    Set<String> names =
        results.stream()
            .map(result -> result.getParams().getBenchmark())
            .map(name -> name.replaceFirst("\\.\\w+$", "").replaceFirst(".*\\.", ""))
            .collect(Collectors.toSet());
    assertEquals(
        Set.of("PermissionBenchmark", "FrameBenchmark", "DispatchBenchmark", "JsonBenchmark"),
        names);
    for (RunResult result : results) {
      assertTrue(result.getPrimaryResult().getScore() > 0, result::toString);
    }
  }
}
