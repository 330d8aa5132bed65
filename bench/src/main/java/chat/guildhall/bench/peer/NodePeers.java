package chat.guildhall.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The references that run on Node, with their packages. */
final class NodePeers {
  private static final long INSTALL_MINUTES = 5;

  private NodePeers() {}

  /** Starts {@code peers/NAME.js} with arguments, after its packages were installed. */
  static Child start(String name, Path folder, Path peers, List<String> arguments) {
    install(folder, peers);
    List<String> command =
        new java.util.ArrayList<>(List.of("node", peers.resolve(name + ".js").toString()));
    command.addAll(arguments);
    Child child = Child.start(name, folder, Map.of("NODE_ENV", "production"), command);
    child.awaitReadyLine();
    return child;
  }

  private static void install(Path folder, Path peers) {
    if (Files.isDirectory(peers.resolve("node_modules"))) {
      return;
    }
    try {
      Process npm =
          new ProcessBuilder("npm", "install", "--no-save", "--no-audit", "--no-fund")
              .directory(peers.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("npm.log").toFile())
              .start();
      if (!npm.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) || npm.exitValue() != 0) {
        npm.destroy();
        throw new IllegalStateException("npm could not install the references; see npm.log");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
