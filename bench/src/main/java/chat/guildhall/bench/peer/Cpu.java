package chat.guildhall.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What processes have used. */
final class Cpu {
  private static final long KIB = 1024;

  private Cpu() {}

  /** CPU time of a process since its start: user and system, in steps of 10 ms. */
  static Duration of(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Resident bytes of a process, where the system tells ({@code /proc}). */
  static Optional<Long> residentBytes(ProcessHandle process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return Optional.empty();
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
          .findFirst();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
