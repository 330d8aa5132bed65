package chat.guildhall.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The figure that the README shows: CPU per delivery, by subject, at each size. */
public final class Chart {
  private static final String FIGURE = "cpu_us_per_delivery";
  private static final int WIDTH = 720;
  private static final int LABELS = 210;
  private static final int BAR = 16;
  private static final int GAP = 6;
  private static final int TOP = 44;
  private static final int GROUP_GAP = 22;

  private Chart() {}

  /** Draws it from a report that holds the fan-out. */
  public static void write(Report report, Path file) throws IOException {
    List<Row> rows = report.rows("fanout");
    double most = rows.stream().mapToDouble(row -> row.figure(FIGURE)).max().orElse(1);
    StringBuilder bars = new StringBuilder();
    int y = TOP;
    String load = "";
    for (Row row : rows) {
      if (!row.load().equals(load)) {
        load = row.load();
        y += GROUP_GAP;
        text(bars, 16, y - 8, "600", load);
      }
      double value = row.figure(FIGURE);
      double width = (WIDTH - LABELS - 90) * value / most;
      text(bars, 28, y + 12, "400", row.subject());
      bars.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\" fill=\"%s\"/>%n",
              LABELS,
              y,
              width,
              BAR,
              row.subject().startsWith("Guildhall") ? "#2f8f80" : "#9aa5a3"));
      text(
          bars,
          (int) (LABELS + width + 8),
          y + 12,
          "400",
          String.format(Locale.ROOT, "%.1f µs", value));
      y += BAR + GAP;
    }
    String svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
        font-family="system-ui, sans-serif" font-size="13" fill="#3d4a48">
        <rect width="%1$d" height="%2$d" rx="8" fill="#fbfcfb"/>
        <text x="16" y="28" font-size="15" font-weight="600">Server CPU per delivery, 600 bytes, \
        one machine, one run</text>
        %3$s</svg>
        """
            .formatted(WIDTH, y + 12, bars);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, svg);
  }

  private static void text(StringBuilder out, int x, int y, String weight, String text) {
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" font-weight=\"%s\">%s</text>%n",
            x,
            y,
            weight,
            text));
  }
}
