package chat.guildhall.server;

import chat.guildhall.server.config.Settings;
import chat.guildhall.server.config.SettingsException;
import chat.guildhall.server.config.SettingsReader;
import chat.guildhall.server.db.embedded.EmbeddedDatabaseException;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * The one process. Without arguments it serves; {@code owner} prints a new owner link; {@code
 * rehearse} starts and stops at once, for the build, which keeps what the JVM learned by it.
 */
@QuarkusMain
public final class Main {
  private static final int EXIT_FAILED = 1;
  private static final int EXIT_SETTINGS = 2;

  private Main() {}

  /** Serves until a signal stops it, or does what the first argument names. */
  public static void main(String[] args) {
    try {
      Settings settings = SettingsReader.read();
      String command = args.length == 0 ? "serve" : args[0];
      switch (command) {
        case "serve" -> Boot.serve(settings, false);
        case "rehearse" -> Boot.serve(settings, true);
        case "owner" -> OwnerCommand.run(settings);
        default -> fail("unknown command " + command + ": serve or owner", EXIT_SETTINGS);
      }
    } catch (SettingsException wrong) {
      fail(String.valueOf(wrong.getMessage()), EXIT_SETTINGS);
    } catch (EmbeddedDatabaseException broken) {
      fail(String.valueOf(broken.getMessage()), EXIT_FAILED);
    }
  }

  static void fail(String line, int code) {
    System.err.println("guildhall: " + line);
    System.exit(code);
  }
}
