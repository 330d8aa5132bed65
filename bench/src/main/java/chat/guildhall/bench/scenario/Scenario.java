package chat.guildhall.bench.scenario;

import java.util.List;

/** One kind of load. */
public sealed interface Scenario
    permits Fanout, Backpressure, Posting, History, Connecting, Mixed, Starting {
  /** All, in the order in which they run. */
  static List<Scenario> all() {
    return List.of(
        new Fanout(),
        new Backpressure(),
        new Posting(),
        new History(),
        new Connecting(),
        new Mixed(),
        new Starting());
  }

  /** How the command line calls it. */
  String name();

  /** Runs it and adds what it measured to the stage's report. */
  void run(Stage stage);
}
