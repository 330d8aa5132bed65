package chat.guildhall.server.db.embedded;

import chat.guildhall.server.config.DatabaseUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The PostgreSQL beside the server: real binaries, real durability, its data in the data folder.
 *
 * <p>{@link #open} takes the data folder for this process and settles port and password at once, so
 * that the address is known before anything runs; {@link #start} does the slow rest and belongs on
 * a thread of its own. A postmaster that a killed server left behind is adopted. Nothing here runs
 * in a shutdown hook: whoever opened it closes it, after the last commit.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration START_LIMIT = Duration.ofMinutes(10);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(15);
  private static final Duration SAY_EVERY = Duration.ofSeconds(5);
  private static final int PORT_FIRST = 20_000;
  private static final int PORT_END = 32_768;
  private static final int START_ATTEMPTS = 5;
  private static final String MAJOR = "18";
  private static final String ROLE = "guildhall";

  private final Path home;
  private final Path cluster;
  private final Binaries binaries;
  private final String password;
  private final Optional<Postmaster> adopted;
  private final int port;
  private final FileChannel lock;
  private final Consumer<String> say;

  private EmbeddedPostgres(Path data, FileChannel lock, Consumer<String> say) throws IOException {
    this.home = data.resolve("postgres");
    this.cluster = home.resolve(MAJOR);
    this.lock = lock;
    this.say = say;
    this.binaries = Binaries.in(home);
    this.password = password(data);
    this.adopted = Postmaster.read(cluster).filter(found -> found.runsOn(cluster));
    this.port = adopted.map(Postmaster::port).filter(p -> p > 0).orElseGet(EmbeddedPostgres::free);
  }

  /**
   * Takes a data folder.
   *
   * @param data the folder, made where it is missing
   * @param say receives a line of progress now and then
   * @return nothing where another process of ours holds the folder
   */
  public static Optional<EmbeddedPostgres> open(Path data, Consumer<String> say) {
    try {
      Folders.create(data);
      FileChannel lock =
          FileChannel.open(
              data.resolve("guildhall.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        lock.close();
        return Optional.empty();
      }
      return Optional.of(new EmbeddedPostgres(data, lock, say));
    } catch (IOException failed) {
      throw new EmbeddedDatabaseException("The data folder " + data + " cannot be used", failed);
    }
  }

  /**
   * Where the database of a server that runs on this data folder answers.
   *
   * @return nothing where none runs
   */
  public static Optional<DatabaseUrl> running(Path data) {
    Path cluster = data.resolve("postgres").resolve(MAJOR);
    try {
      Optional<Postmaster> found =
          Postmaster.read(cluster).filter(p -> p.runsOn(cluster) && p.ready());
      return found.isEmpty()
          ? Optional.empty()
          : Optional.of(url(found.get().port(), password(data)));
    } catch (IOException unreadable) {
      throw new EmbeddedDatabaseException(
          "The data folder " + data + " cannot be read", unreadable);
    }
  }

  /** Where it answers, or will once it is started. */
  public DatabaseUrl url() {
    return url(port, password);
  }

  /** The folder that its {@code data_directory} must be. */
  public Path cluster() {
    return cluster;
  }

  private static DatabaseUrl url(int port, String password) {
    return new DatabaseUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres", ROLE, password);
  }

  /**
   * Unpacks and initialises what is missing, starts the server and returns when it takes
   * connections.
   *
   * @throws EmbeddedDatabaseException with the reason and the cure
   */
  public void start() {
    if (adopted.isPresent()) {
      say.accept("adopts the database that is still running");
      awaitReady(ProcessHandle.of(adopted.get().pid()));
      return;
    }
    DatabaseUser user = DatabaseUser.of(cluster);
    try {
      Folders.createPassable(home, user.name().isPresent());
      if (!binaries.unpacked()) {
        say.accept("unpacks PostgreSQL " + MAJOR);
        binaries.unpack();
      }
      user.reach(home, say);
      if (!Files.exists(cluster.resolve("PG_VERSION"))) {
        say.accept("makes its folders");
        new Initialisation(home, cluster, binaries).run(user, ROLE, password);
      }
      removeStale();
      Path tuning = cluster.resolve("guildhall.conf");
      Files.writeString(tuning, Tuning.file(port));
      user.own(tuning);
    } catch (IOException failed) {
      throw new EmbeddedDatabaseException("The database's folder cannot be prepared", failed);
    }
    launch(user);
  }

  /** A file whose number is a living stranger's would keep PostgreSQL from starting. */
  private void removeStale() throws IOException {
    Optional<Postmaster> found = Postmaster.read(cluster);
    if (found.isPresent() && found.get().alive() && !found.get().runsOn(cluster)) {
      Files.delete(Postmaster.file(cluster));
    }
  }

  private void launch(DatabaseUser user) {
    List<String> command =
        user.command(
            List.of(
                binaries.program("pg_ctl").toString(),
                "start",
                "--no-wait",
                "--silent",
                "--pgdata=" + cluster,
                "--log=" + cluster.resolve("start.log")));
    for (int attempt = 1; ; attempt++) {
      Commands.Outcome outcome = Commands.run(command, cluster, SHORT);
      if (outcome.succeeded() && awaitReady(Optional.empty())) {
        return;
      }
      if (attempt == START_ATTEMPTS) {
        throw new EmbeddedDatabaseException(
            "PostgreSQL does not start, see the files in " + cluster.resolve("log"));
      }
      // The children of a killed postmaster hold its shared memory for a moment longer.
      pause(SHORT.dividedBy(10));
    }
  }

  /**
   * Waits until connections are taken.
   *
   * @return whether they are; otherwise the process has ended
   */
  private boolean awaitReady(Optional<ProcessHandle> known) {
    long from = System.nanoTime();
    long said = from;
    Optional<ProcessHandle> process = known;
    while (true) {
      Optional<Postmaster> now = Postmaster.read(cluster).filter(p -> p.runsOn(cluster));
      if (now.isPresent() && now.get().ready() && now.get().port() == port) {
        return true;
      }
      if (now.isPresent()) {
        process = ProcessHandle.of(now.get().pid());
      }
      long elapsed = System.nanoTime() - from;
      boolean gone = process.map(p -> !p.isAlive()).orElse(elapsed > SHORT.toNanos());
      if (gone) {
        return false;
      }
      if (elapsed > START_LIMIT.toNanos()) {
        throw new EmbeddedDatabaseException(
            "PostgreSQL has not become ready within " + START_LIMIT.toMinutes() + " minutes");
      }
      if (System.nanoTime() - said > SAY_EVERY.toNanos()) {
        said = System.nanoTime();
        say.accept("the database is recovering");
      }
      pause(POLL);
    }
  }

  /** Stops the server after its last commit and gives the data folder back. */
  @Override
  public void close() {
    try {
      Postmaster.read(cluster).filter(found -> found.runsOn(cluster)).ifPresent(this::stop);
    } finally {
      try {
        lock.close();
      } catch (IOException failed) {
        say.accept("the lock of the data folder cannot be released: " + failed.getMessage());
      }
    }
  }

  private void stop(Postmaster running) {
    Commands.Outcome outcome =
        Commands.run(
            DatabaseUser.of(cluster)
                .command(
                    List.of(
                        binaries.program("pg_ctl").toString(),
                        "stop",
                        "--mode=fast",
                        "--silent",
                        "--timeout=" + STOP_LIMIT.toSeconds(),
                        "--pgdata=" + cluster)),
            cluster,
            STOP_LIMIT.plus(SHORT));
    if (!outcome.succeeded()) {
      throw new EmbeddedDatabaseException("PostgreSQL does not stop: " + outcome.output());
    }
    // pg_ctl returns when the pid file is gone, a moment before the process is.
    long until = System.nanoTime() + SHORT.toNanos();
    while (running.alive() && System.nanoTime() < until) {
      pause(POLL);
    }
  }

  private static String password(Path data) throws IOException {
    Path secrets = data.resolve("secrets");
    Path file = secrets.resolve("database-password");
    if (!Files.exists(file)) {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      Folders.writeSecret(secrets, "database-password", HexFormat.of().formatHex(random));
    }
    return Files.readString(file).strip();
  }

  /** A loopback port that nobody holds, below those that systems give to outgoing connections. */
  private static int free() {
    RandomGenerator random = RandomGenerator.getDefault();
    while (true) {
      int candidate = random.nextInt(PORT_FIRST, PORT_END);
      try (ServerSocket _ = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
        return candidate;
      } catch (IOException taken) {
        continue;
      }
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new EmbeddedDatabaseException("The wait for PostgreSQL was interrupted", stopped);
    }
  }
}
