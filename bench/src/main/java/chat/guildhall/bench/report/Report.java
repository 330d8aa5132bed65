package chat.guildhall.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** All that a run measured. */
public final class Report {
  private final List<Row> rows = new ArrayList<>();
  private final List<Goal> goals = new ArrayList<>();

  /** Adds a row. */
  public Row add(Row row) {
    rows.add(row);
    return row;
  }

  /** Adds a goal. */
  public void add(Goal goal) {
    goals.add(goal);
  }

  /** The rows of a scenario. */
  public List<Row> rows(String scenario) {
    return rows.stream().filter(row -> row.scenario().equals(scenario)).toList();
  }

  /** Prints a table for each scenario, then what was to be reached. */
  public void print(PrintStream out) {
    rows.stream()
        .collect(Collectors.groupingBy(Row::scenario, LinkedHashMap::new, Collectors.toList()))
        .forEach((scenario, of) -> printScenario(out, scenario, of));
    if (!goals.isEmpty()) {
      out.println();
      for (Goal goal : goals) {
        out.printf(
            Locale.ROOT,
            "%-7s %s: %s (%s %s)%n",
            goal.isMet() ? "met" : "MISSED",
            goal.what(),
            number(goal.value()),
            goal.atMost() ? "at most" : "at least",
            number(goal.bound()));
      }
    }
  }

  private static void printScenario(PrintStream out, String scenario, List<Row> of) {
    List<String> names =
        of.stream().flatMap(row -> row.figures().keySet().stream()).distinct().toList();
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(scenario, "load"));
    head.addAll(names);
    lines.add(head);
    for (Row row : of) {
      List<String> line = new ArrayList<>(List.of(row.subject(), row.load()));
      for (String name : names) {
        Double value = row.figures().get(name);
        line.add(value == null ? "" : number(value));
      }
      lines.add(line);
    }
    out.println();
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < line.size(); column++) {
        int at = column;
        int width = lines.stream().mapToInt(each -> each.get(at).length()).max().orElse(0);
        String format = column < 2 ? "%-" + width + "s  " : "%" + width + "s  ";
        text.append(format.formatted(line.get(column)));
      }
      out.println(text.toString().stripTrailing());
    }
  }

  private static String number(double value) {
    if (Math.abs(value) >= 1_000) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
  }

  /** Writes everything as JSON. */
  public void write(Path file) throws IOException {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("measured_at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    whole.put("processors", Runtime.getRuntime().availableProcessors());
    whole.put("java", Runtime.version().toString());
    whole.put("rows", rows);
    whole.put("goals", goals);
    Files.createDirectories(file.toAbsolutePath().getParent());
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), whole);
  }
}
