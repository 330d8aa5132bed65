package chat.guildhall.server.testing;

import chat.guildhall.server.config.DatabaseUrl;
import chat.guildhall.server.db.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The packaged application as its own process on a free loopback port, with rate limits off and
 * cheap passwords.
 *
 * <p>Most tests take {@link #shared}, one a test JVM, and make people and guilds of their own in
 * it. Where other settings, a kill or a restart belong to the test, {@link #start} gives a server
 * of its own with its own database in the shared PostgreSQL, and {@link #startWithData} one with
 * its own embedded PostgreSQL. Whatever was started is stopped and removed when the JVM ends, at
 * the latest.
 */
public final class TestingServer implements AutoCloseable {
  private static final int PORT_FIRST = 12_000;
  private static final int PORT_END = 20_000;
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable TestingServer shared;

  private final Path folder;
  private final Map<String, String> settings;
  private final String url;
  private final boolean ownsFolder;
  private ServerProcess process;

  private TestingServer(Path folder, boolean ownsFolder, Map<String, String> given) {
    int port = freePort();
    this.folder = folder;
    this.ownsFolder = ownsFolder;
    this.settings = new HashMap<>();
    settings.put("GUILDHALL_HOST", "127.0.0.1");
    settings.put("GUILDHALL_PORT", String.valueOf(port));
    settings.put("GUILDHALL_DATA", folder.resolve("data").toString());
    settings.put("GUILDHALL_RATE_LIMITS", "off");
    settings.put("GUILDHALL_PASSWORD_COST", "test");
    settings.putAll(given);
    this.url = "http://127.0.0.1:" + port;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    this.process = ServerProcess.launch(folder, settings);
    process.awaitHealthy(url);
  }

  /** The server that all tests of this JVM share; started by the first who asks. */
  public static synchronized TestingServer shared() {
    if (shared == null) {
      shared = new TestingServer(temporaryFolder(), true, Map.of());
    }
    return shared;
  }

  /** Another server with its own, empty database in the shared server's PostgreSQL. */
  public static TestingServer start(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("GUILDHALL_DATABASE_URL", newDatabase());
    return new TestingServer(temporaryFolder(), true, all);
  }

  /** Another server with an embedded PostgreSQL of its own, below a folder that the test keeps. */
  public static TestingServer startWithData(Path folder, Map<String, String> settings) {
    return new TestingServer(folder, false, settings);
  }

  /** Makes a database in the shared server's PostgreSQL; its address as the setting takes it. */
  public static String newDatabase() {
    Path data = shared().folder.resolve("data");
    DatabaseUrl admin = EmbeddedPostgres.running(data).orElseThrow();
    String name = "test_" + DATABASES.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(admin.jdbc(), admin.user(), admin.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
    String place = admin.jdbc().replaceFirst("^jdbc:postgresql://", "").replaceFirst("/.*$", "");
    return "postgresql://" + admin.user() + ":" + admin.password() + "@" + place + "/" + name;
  }

  /** Its address, without a slash at its end. */
  public String url() {
    return url;
  }

  /** The address of its gateway, with version and encoding, for JSON without compression. */
  public String gatewayUrl() {
    return url.replaceFirst("^http", "ws") + "/?v=10&encoding=json";
  }

  /** Somebody without a token. */
  public TestingClient client() {
    return new TestingClient(this, Optional.empty());
  }

  /** Somebody with a new account, whose username begins with the prefix. */
  public TestingClient register(String prefix) {
    return client().register(prefix);
  }

  /** A connection to its database, for tests that compare answers with rows. */
  public Connection database() {
    try {
      Optional<DatabaseUrl> given =
          Optional.ofNullable(settings.get("GUILDHALL_DATABASE_URL")).flatMap(DatabaseUrl::parse);
      DatabaseUrl at =
          given.or(() -> EmbeddedPostgres.running(folder.resolve("data"))).orElseThrow();
      return DriverManager.getConnection(at.jdbc(), at.user(), at.password());
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Ends the process without a word (SIGKILL). {@link #launch} brings it back. */
  public void kill() {
    process.kill();
  }

  /** Asks the process to stop (SIGTERM) and waits; its exit code. */
  public int stop() {
    return process.stop();
  }

  /** Starts it again, on the same port and data, and waits until it serves. */
  public void launch() {
    process = ServerProcess.launch(folder, settings);
    process.awaitHealthy(url);
  }

  /** The number of its process. */
  public long pid() {
    return process.pid();
  }

  /** What it has printed since its last launch. */
  public List<String> output() {
    return process.output();
  }

  /** Stops it and removes what it wrote; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (process.alive()) {
      process.stop();
    }
    if (ownsFolder) {
      delete(folder);
    }
  }

  /** A loopback port that nobody holds, below those of outgoing connections. */
  public static int freePort() {
    while (true) {
      int candidate = RandomGenerator.getDefault().nextInt(PORT_FIRST, PORT_END);
      try (ServerSocket _ = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
        return candidate;
      } catch (IOException taken) {
        continue;
      }
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("guildhall-test");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
