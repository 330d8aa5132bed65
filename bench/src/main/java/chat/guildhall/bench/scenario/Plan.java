package chat.guildhall.bench.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be measured.
 *
 * @param scenarios their names; all where none is named
 * @param quick whether small loads and short times are wanted, to see that all works
 * @param huge whether the largest histories are made too
 * @param sessions how many sessions hear a message in {@code fanout}, ascending; empty for the
 *     usual sizes
 * @param recordings where flight recordings of the servers go; empty for none
 */
public record Plan(
    List<String> scenarios,
    boolean quick,
    boolean huge,
    List<Integer> sessions,
    Optional<Path> recordings) {
  /** The usual sizes, without recordings. */
  public static Plan of(List<String> scenarios, boolean quick) {
    return new Plan(scenarios, quick, false, List.of(), Optional.empty());
  }
}
