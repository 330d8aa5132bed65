package chat.guildhall.bench.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one subject showed under one load.
 *
 * @param scenario which scenario
 * @param subject what was measured, as {@code Guildhall} or {@code floor}
 * @param load under what, as {@code 1,000 sessions}
 * @param figures by name, whose end is the unit: {@code _us}, {@code _ms}, {@code _per_s}
 */
public record Row(String scenario, String subject, String load, Map<String, Double> figures) {
  /** A row whose figures are added by {@link #with}. */
  public static Row of(String scenario, String subject, String load) {
    return new Row(scenario, subject, load, Map.of());
  }

  /** The same with one figure more. */
  public Row with(String name, double value) {
    Map<String, Double> more = new LinkedHashMap<>(figures);
    more.put(name, value);
    return new Row(scenario, subject, load, more);
  }

  /** A figure that must be there. */
  public double figure(String name) {
    Double value = figures.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no figure " + name + " in " + this);
    }
    return value;
  }
}
