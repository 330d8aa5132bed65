package chat.guildhall.bench.scenario;

import chat.guildhall.bench.peer.Guildhall;
import chat.guildhall.bench.peer.Installation;
import chat.guildhall.bench.report.Report;
import chat.guildhall.bench.swarm.Loops;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a scenario runs with.
 *
 * @param installation the built product
 * @param folder for what it leaves on disk, which is removed at the end
 * @param loops the clients' threads
 * @param plan what is to be measured
 * @param report where the figures go
 * @param say receives a line of progress
 */
public record Stage(
    Installation installation,
    Path folder,
    Loops loops,
    Plan plan,
    Report report,
    Consumer<String> say) {

  /** {@code full}, or {@code small} where it is to be quick. */
  <T> T pick(T full, T small) {
    return plan.quick() ? small : full;
  }

  /** A new folder for a scenario's processes. */
  Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The product on data of this scenario's own. */
  Guildhall guildhall(String name, String... flags) {
    say.accept(name + ": starts a server");
    Stream<String> recording =
        plan.recordings().stream()
            .map(to ->
                "-XX:StartFlightRecording=settings=profile,filename=%s"
                    .formatted(to.resolve(name + ".jfr").toAbsolutePath()));
    return Guildhall.start(
        installation,
        folder(name),
        Stream.concat(Arrays.stream(flags), recording).toArray(String[]::new));
  }

  void say(String line) {
    say.accept(line);
  }
}
