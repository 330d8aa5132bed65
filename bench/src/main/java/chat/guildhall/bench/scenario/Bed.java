package chat.guildhall.bench.scenario;

import chat.guildhall.bench.peer.Installation;
import chat.guildhall.bench.report.Report;
import chat.guildhall.bench.swarm.Loops;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Prepares what scenarios need, runs them, and cleans up. */
public final class Bed {
  private Bed() {}

  /**
   * Runs what is planned.
   *
   * @throws IllegalArgumentException for a scenario that is none
   */
  public static void run(Installation installation, Plan plan, Report report) throws IOException {
    List<String> names = plan.scenarios();
    List<Scenario> wanted =
        names.isEmpty() ? Scenario.all() : names.stream().map(Bed::scenario).toList();
    Path folder = Files.createTempDirectory("guildhall-bench");
    long from = System.nanoTime();
    try (Loops loops = new Loops()) {
      Stage stage =
          new Stage(
              installation,
              folder,
              loops,
              plan,
              report,
              line ->
                  System.out.printf(
                      "guildhall: %4d s  %s%n", (System.nanoTime() - from) / 1_000_000_000, line));
      for (Scenario scenario : wanted) {
        scenario.run(stage);
      }
    } finally {
      remove(folder);
    }
  }

  private static Scenario scenario(String name) {
    return Scenario.all().stream()
        .filter(scenario -> scenario.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no scenario is called " + name));
  }

  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, java.io.IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
