package chat.guildhall.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the one process. */
@QuarkusMain
public final class Main {
  private Main() {}

  /** Runs until a signal stops it. */
  public static void main(String[] args) {
    Quarkus.run(args);
  }
}
