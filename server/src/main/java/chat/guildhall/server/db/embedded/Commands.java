package chat.guildhall.server.db.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs other programs to their end, with a bound on the time that they may take. */
final class Commands {
  private static final int OUTPUT_CHARS_MAX = 2_000;

  private Commands() {}

  /**
   * What a program left behind.
   *
   * @param code its exit code
   * @param output the end of what it wrote to both of its outputs
   */
  record Outcome(int code, String output) {
    boolean succeeded() {
      return code == 0;
    }
  }

  /**
   * Runs a program and waits for it. Its output goes through a file, since a daemon that it leaves
   * behind would hold a pipe open.
   *
   * @param command program and arguments
   * @param folder its working folder
   * @throws EmbeddedDatabaseException where it cannot be started or does not end in time
   */
  static Outcome run(List<String> command, Path folder, Duration limit) {
    Path output = null;
    try {
      output = Files.createTempFile("guildhall", ".out");
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new EmbeddedDatabaseException(
            command.getFirst() + " did not end within " + limit.toSeconds() + " s");
      }
      String text = Files.readString(output, StandardCharsets.UTF_8);
      int from = Math.max(0, text.length() - OUTPUT_CHARS_MAX);
      return new Outcome(process.exitValue(), text.substring(from).strip());
    } catch (IOException failed) {
      throw new EmbeddedDatabaseException(command.getFirst() + " cannot be run", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new EmbeddedDatabaseException(command.getFirst() + " was interrupted", stopped);
    } finally {
      delete(output);
    }
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException kept) {
      // A file of a few lines in the temporary folder: the system's cleaner takes it.
    }
  }
}
