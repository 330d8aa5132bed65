package chat.guildhall.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.bench.peer.Installation;
import chat.guildhall.bench.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The scenarios run; what they measure in so short a time means nothing. */
@Tag("slow")
class BedIT {
  private static Installation installation() {
    return new Installation(
        Path.of(System.getProperty("guildhall.application")),
        List.of("--enable-native-access=ALL-UNNAMED", "-Xmx512m"),
        Path.of("peers").toAbsolutePath());
  }

  @Test
  void everyScenarioThatNeedsNoOtherServerRuns() throws IOException {
    Report report = new Report();
    Bed.run(installation(), Plan.of(List.of("history", "connect", "mixed"), true), report);
    assertEquals(4, report.rows("history").size());
    assertEquals(2, report.rows("connect").size());
    assertTrue(
        report.rows("mixed").stream().allMatch(row -> row.figure("deliveries_per_s") > 0),
        report.rows("mixed")::toString);
  }

  @Test
  void anUnknownScenarioIsNamed() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Bed.run(installation(), Plan.of(List.of("fan"), true), new Report()));
    assertEquals("no scenario is called fan", refused.getMessage());
  }
}
