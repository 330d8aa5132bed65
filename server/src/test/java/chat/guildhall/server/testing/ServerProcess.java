package chat.guildhall.server.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of the packaged application, as its own process, with everything that it printed. */
final class ServerProcess {
  private static final Duration START_LIMIT = Duration.ofSeconds(120);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(40);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final List<String> output = Collections.synchronizedList(new ArrayList<>());
  private final Thread reader;

  private ServerProcess(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  /**
   * Launches the application.
   *
   * @param folder its working folder
   * @param settings its {@code GUILDHALL_*} variables; it inherits none of ours
   */
  static ServerProcess launch(Path folder, Map<String, String> settings, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                application().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GUILDHALL_"));
    builder.environment().putAll(settings);
    try {
      return new ServerProcess(builder.start());
    } catch (IOException failed) {
      throw new AssertionError("the application cannot be launched", failed);
    }
  }

  private static Path application() {
    Path path =
        Path.of(System.getProperty("guildhall.application", "target/quarkus-app/quarkus-run.jar"))
            .toAbsolutePath();
    if (!Files.exists(path)) {
      throw new AssertionError(path + " is missing: package the server before its tests");
    }
    return path;
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
      }
    } catch (IOException closed) {
      output.add("(output ended: " + closed.getMessage() + ")");
    }
  }

  /** Waits until {@code /healthz} answers 200; fails with the output where it never does. */
  void awaitHealthy(String url) {
    long until = System.nanoTime() + START_LIMIT.toNanos();
    while (!healthy(url)) {
      if (!process.isAlive()) {
        throw new AssertionError("the server ended with " + process.exitValue() + ": " + output());
      }
      if (System.nanoTime() > until) {
        throw new AssertionError("the server is not ready: " + output());
      }
      pause();
    }
  }

  private static boolean healthy(String url) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "/healthz")).timeout(STOP_LIMIT).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** Asks it to stop (SIGTERM) and waits; its exit code. */
  int stop() {
    // The process' own method would close the pipe and lose its last words.
    process.toHandle().destroy();
    return awaitExit();
  }

  /** Ends it without a word (SIGKILL); its database stays behind. */
  void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /** Waits for the end that something else brings about; its exit code. */
  int awaitExit() {
    try {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the server does not stop: " + output());
      }
      reader.join(STOP_LIMIT);
      return process.exitValue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** The lines printed so far. */
  List<String> output() {
    return List.copyOf(output);
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }
}
