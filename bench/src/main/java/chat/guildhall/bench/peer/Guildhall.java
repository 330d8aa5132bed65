package chat.guildhall.bench.peer;

import chat.guildhall.bench.swarm.Http;
import chat.guildhall.bench.swarm.Loops;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product, as its own process with its own data, limits lifted. */
public final class Guildhall implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration HTTP_LIMIT = Duration.ofSeconds(5);
  private static final long JCMD_SECONDS = 60;

  private final Child process;
  private final int port;
  private final Path data;
  private final Duration startTook;

  private Guildhall(Child process, int port, Path data, Duration startTook) {
    this.process = process;
    this.port = port;
    this.data = data;
    this.startTook = startTook;
  }

  /** Starts it on {@code folder/data}; returns when it is healthy. */
  public static Guildhall start(Installation installation, Path folder, String... moreFlags) {
    int port = Ports.free();
    Path data = folder.resolve("data");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(installation.flags());
    command.addAll(List.of(moreFlags));
    command.addAll(List.of("-jar", installation.application().toString()));
    Map<String, String> settings =
        Map.of(
            "GUILDHALL_HOST",
            "127.0.0.1",
            "GUILDHALL_PORT",
            Integer.toString(port),
            "GUILDHALL_RTC_PORT",
            Integer.toString(Ports.free()),
            "GUILDHALL_DATA",
            data.toString(),
            "GUILDHALL_RATE_LIMITS",
            "off",
            "GUILDHALL_PASSWORD_COST",
            "test");
    long from = System.nanoTime();
    Child child = Child.start("guildhall", folder, settings, command);
    child.await(START_LIMIT, () -> isHealthy(port));
    return new Guildhall(child, port, data, Duration.ofNanos(System.nanoTime() - from));
  }

  private static boolean isHealthy(int port) {
    return get(port, "/healthz").isPresent();
  }

  private static Optional<String> get(int port, String path) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
      connection.setConnectTimeout((int) HTTP_LIMIT.toMillis());
      connection.setReadTimeout((int) HTTP_LIMIT.toMillis());
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        return Optional.empty();
      }
      try (var body = connection.getInputStream()) {
        return Optional.of(new String(body.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException notYet) {
      return Optional.empty();
    }
  }

  /** The port that it serves. */
  public int port() {
    return port;
  }

  /** From the process' start until it was healthy. */
  public Duration startTook() {
    return startTook;
  }

  /** A connection to it. */
  public Http connect(Loops loops) {
    return Http.connect(loops, port);
  }

  /** CPU time of the JVM since its start. */
  public Duration cpu() {
    return Cpu.of(process.handle());
  }

  /** CPU time of the database's processes that live now. */
  public Duration databaseCpu() {
    return database()
        .map(postmaster ->
            Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(Cpu::of)
                .reduce(Duration.ZERO, Duration::plus))
        .orElse(Duration.ZERO);
  }

  /** Resident bytes of the JVM. */
  public long residentBytes() {
    return Cpu.residentBytes(process.handle()).orElse(0L);
  }

  /** Where its database answers: a JDBC address with user and password. */
  public String databaseUrl() {
    return "jdbc:postgresql://127.0.0.1:"
        + databasePort()
        + "/postgres?user=guildhall&password="
        + databasePassword();
  }

  /** The same as an address that programs on Node understand. */
  public String databaseUrlForNode() {
    return "postgresql://guildhall:"
        + databasePassword()
        + "@127.0.0.1:"
        + databasePort()
        + "/postgres";
  }

  /** A figure of {@code /metrics}: the sum of the lines that begin so. */
  public double metric(String line) {
    return get(port, "/metrics")
        .orElse("")
        .lines()
        .filter(text -> text.startsWith(line))
        .mapToDouble(text -> Double.parseDouble(text.substring(text.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** What {@code jcmd} answers to a command. */
  public String jcmd(String... command) {
    List<String> whole = new ArrayList<>();
    whole.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    whole.add(Long.toString(process.handle().pid()));
    whole.addAll(List.of(command));
    try {
      Process jcmd = new ProcessBuilder(whole).redirectErrorStream(true).start();
      String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!jcmd.waitFor(JCMD_SECONDS, TimeUnit.SECONDS)) {
        jcmd.destroyForcibly();
      }
      return output;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }

  private Optional<ProcessHandle> database() {
    return ProcessHandle.of(Long.parseLong(postmaster().getFirst().trim()));
  }

  private int databasePort() {
    return Integer.parseInt(postmaster().get(3).trim());
  }

  private List<String> postmaster() {
    return lines(data.resolve("postgres").resolve("18").resolve("postmaster.pid"));
  }

  private String databasePassword() {
    return lines(data.resolve("secrets").resolve("database-password")).getFirst().trim();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException failed) {
      throw new UncheckedIOException("the server's data cannot be read", failed);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
