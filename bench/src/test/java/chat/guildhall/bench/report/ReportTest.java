package chat.guildhall.bench.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @TempDir Path folder;

  private static Report report() {
    Report report = new Report();
    report.add(Row.of("fanout", "floor", "100 sessions").with("cpu_us_per_delivery", 6.5));
    report.add(Row.of("fanout", "Guildhall", "100 sessions").with("cpu_us_per_delivery", 7));
    report.add(Goal.atMost("CPU over the floor's", 1.08, 1.3));
    report.add(Goal.atLeast("messages/s", 9_000, 10_000));
    return report;
  }

  @Test
  void theTableSaysWhatIsMet() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report().print(new PrintStream(out, true, StandardCharsets.UTF_8));
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("met     CPU over the floor's: 1.08 (at most 1.30)"), text);
    assertTrue(text.contains("MISSED  messages/s: 9,000 (at least 10,000)"), text);
  }

  @Test
  void theFiguresAreWritten() throws IOException {
    Path file = folder.resolve("results").resolve("latest.json");
    report().write(file);
    var whole = new ObjectMapper().readTree(file.toFile());
    assertTrue(whole.at("/goals/0/met").asBoolean());
    assertFalse(whole.at("/goals/1/met").asBoolean());
    assertTrue(whole.at("/rows/1/figures/cpu_us_per_delivery").isNumber());
  }

  @Test
  void theChartHasABarForEachRow() throws IOException {
    Path file = folder.resolve("chart.svg");
    Chart.write(report(), file);
    String svg = Files.readString(file);
    assertTrue(svg.contains(">floor<") && svg.contains("7.0 µs"), svg);
  }
}
