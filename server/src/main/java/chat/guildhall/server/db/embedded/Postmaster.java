package chat.guildhall.server.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of a running PostgreSQL (PostgreSQL's {@code utils/pidfile.h}).
 *
 * @param pid its process
 * @param cluster the data folder that it runs on
 * @param port its TCP port, 0 while it has none yet
 * @param ready whether it takes connections
 */
record Postmaster(long pid, Path cluster, int port, boolean ready) {
  private static final int LINE_PORT = 3;
  private static final int LINE_STATUS = 7;

  /** Reads the file of a cluster; nothing where there is none or it is being written. */
  static Optional<Postmaster> read(Path cluster) {
    try {
      List<String> lines = Files.readAllLines(file(cluster));
      if (lines.size() < 2) {
        return Optional.empty();
      }
      String port = lines.size() > LINE_PORT ? lines.get(LINE_PORT).strip() : "";
      boolean ready = lines.size() > LINE_STATUS && lines.get(LINE_STATUS).strip().equals("ready");
      return Optional.of(
          new Postmaster(
              Long.parseLong(lines.getFirst().strip()),
              Path.of(lines.get(1)),
              port.isEmpty() ? 0 : Integer.parseInt(port),
              ready));
    } catch (IOException | NumberFormatException absent) {
      return Optional.empty();
    }
  }

  static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /** Whether a process of that number lives, whoever it is. */
  boolean alive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /**
   * Whether the living process really is a PostgreSQL on this cluster. A number in a file that
   * outlived a crash or a reboot may be a stranger's by now.
   */
  boolean runsOn(Path expected) {
    if (!alive()) {
      return false;
    }
    Path proc = Path.of("/proc", String.valueOf(pid));
    try {
      if (Files.isDirectory(proc)) {
        Path program = Files.readSymbolicLink(proc.resolve("exe"));
        Path folder = Files.readSymbolicLink(proc.resolve("cwd"));
        return program.toString().replace(" (deleted)", "").endsWith("/bin/postgres")
            && folder.equals(expected.toRealPath());
      }
      String command = ProcessHandle.of(pid).flatMap(p -> p.info().command()).orElse("");
      return command.endsWith("/bin/postgres")
          && cluster.toRealPath().equals(expected.toRealPath());
    } catch (IOException unreadable) {
      return false;
    }
  }
}
