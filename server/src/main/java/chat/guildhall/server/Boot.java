package chat.guildhall.server;

import chat.guildhall.server.config.DatabaseUrl;
import chat.guildhall.server.config.Drain;
import chat.guildhall.server.config.PasswordCost;
import chat.guildhall.server.config.Settings;
import chat.guildhall.server.config.SettingsException;
import chat.guildhall.server.db.embedded.EmbeddedDatabaseException;
import chat.guildhall.server.db.embedded.EmbeddedPostgres;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;

/**
 * Leads the process in and out. The database starts on a thread of its own while Quarkus boots;
 * {@link DatabaseStart} joins them before anything else asks for a connection, and the listener
 * opens after that. A signal drains (see {@link chat.guildhall.server.config.Draining}), Quarkus
 * stops, then the database, and the process ends with 0, where a JVM left to itself ends with 143.
 */
final class Boot {
  private static final long SAY_EVERY_SECONDS = 5;
  private static final int EXIT_FAILED = 1;
  private static volatile @Nullable Boot current;

  private final Settings settings;
  private final Progress progress;
  private final boolean rehearsal;
  private final Optional<EmbeddedPostgres> database;
  private final CompletableFuture<Void> databaseReady = new CompletableFuture<>();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private volatile boolean running;

  private Boot(
      Settings settings,
      Progress progress,
      boolean rehearsal,
      Optional<EmbeddedPostgres> database) {
    this.settings = settings;
    this.progress = progress;
    this.rehearsal = rehearsal;
    this.database = database;
  }

  /**
   * Starts everything, serves, and ends the process.
   *
   * @param rehearsal whether to play a {@link Rehearsal} and stop
   */
  static void serve(Settings settings, boolean rehearsal) {
    listenToSignals();
    Progress progress = new Progress();
    progress.say("starts");
    warn(settings, progress);
    checkPort(settings);
    Optional<EmbeddedPostgres> database = Optional.empty();
    if (settings.databaseUrl().isEmpty()) {
      database = EmbeddedPostgres.open(settings.data(), line -> progress.say("  " + line));
      if (database.isEmpty()) {
        throw new EmbeddedDatabaseException(
            "another Guildhall runs on " + settings.data() + ": stop it, or set GUILDHALL_DATA");
      }
    }
    Boot boot = new Boot(settings, progress, rehearsal, database);
    current = boot;
    boot.run();
  }

  /** Takes the signals that ask for a stop from the JVM, whose own answer is an exit with 143. */
  private static void listenToSignals() {
    for (String name : new String[] {"TERM", "INT", "HUP"}) {
      Signal.handle(
          new Signal(name),
          _ -> {
            Boot boot = current;
            if (boot == null) {
              Runtime.getRuntime().halt(0);
            } else {
              Thread.ofPlatform().name("stop").start(boot::stop);
            }
          });
    }
  }

  /** The boot of this process, for the beans that take part in it. */
  static Boot current() {
    Boot boot = current;
    if (boot == null) {
      throw new IllegalStateException("The application was not started by its own main class");
    }
    return boot;
  }

  private void run() {
    database.ifPresentOrElse(
        postgres -> Thread.ofPlatform().name("database-start").start(() -> start(postgres)),
        () -> databaseReady.complete(null));
    configure();
    Quarkus.run(ServingApplication.class, (code, error) -> end(code, error));
  }

  private void start(EmbeddedPostgres postgres) {
    try {
      postgres.start();
      databaseReady.complete(null);
    } catch (Throwable failed) {
      databaseReady.completeExceptionally(failed);
    }
  }

  /** Hands the settings to Quarkus under its own names. */
  private void configure() {
    DatabaseUrl url =
        settings.databaseUrl().or(() -> database.map(EmbeddedPostgres::url)).orElseThrow();
    System.setProperty("quarkus.datasource.jdbc.url", url.jdbc());
    System.setProperty("quarkus.datasource.username", url.user());
    System.setProperty("quarkus.datasource.password", url.password());
    System.setProperty("quarkus.http.host", listenHost(settings.host()));
    System.setProperty("quarkus.http.port", String.valueOf(settings.port()));
    // More loops than processors only take turns on them, and each then writes less at a time.
    int processors = Runtime.getRuntime().availableProcessors();
    System.setProperty(
        "quarkus.vertx.event-loops-pool-size", String.valueOf(Math.max(2, processors)));
    settings
        .smtp()
        .ifPresent(smtp -> {
          System.setProperty("quarkus.mailer.host", smtp.host());
          System.setProperty("quarkus.mailer.port", String.valueOf(smtp.port()));
          System.setProperty("quarkus.mailer.tls", String.valueOf(smtp.tls()));
          smtp.user().ifPresent(u -> System.setProperty("quarkus.mailer.username", u));
          smtp.password().ifPresent(p -> System.setProperty("quarkus.mailer.password", p));
        });
    settings.mailFrom().ifPresent(from -> System.setProperty("quarkus.mailer.from", from));
  }

  /**
   * Waits until the database takes connections.
   *
   * @throws EmbeddedDatabaseException if it never will
   */
  void awaitDatabase() {
    while (true) {
      try {
        databaseReady.get(SAY_EVERY_SECONDS, TimeUnit.SECONDS);
        return;
      } catch (TimeoutException notYet) {
        progress.say("  waits for the database");
      } catch (ExecutionException failed) {
        throw failed.getCause() instanceof EmbeddedDatabaseException known
            ? known
            : new EmbeddedDatabaseException("The database does not start", failed);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new EmbeddedDatabaseException("The start was interrupted", stopped);
      }
    }
  }

  /** The folder that the database must say it lives in, where it is ours. */
  Optional<Path> cluster() {
    return database.map(EmbeddedPostgres::cluster);
  }

  /** Called once the listener is open. */
  void serving(Optional<String> ownerLink) {
    running = true;
    if (stopping.get()) {
      Quarkus.asyncExit(0);
      return;
    }
    Arc.container().instance(Drain.class).get().serving();
    progress.say("ready after " + progress.elapsed() + " at " + settings.localUrl());
    ownerLink.ifPresent(link -> {
      progress.say("open this link to own the instance (once, within a day):");
      progress.say(link);
    });
    if (rehearsal) {
      Thread.ofPlatform().name("rehearsal").start(this::rehearse);
    }
  }

  private void rehearse() {
    try {
      Rehearsal.play(settings.localUrl());
    } catch (RuntimeException failed) {
      // What it is for, a quick start, is had without it: the cache only tells less.
      progress.say("the rehearsal was not played to the end: " + failed);
    } finally {
      stop();
    }
  }

  private void stop() {
    if (!stopping.compareAndSet(false, true)) {
      return;
    }
    progress.say("stops");
    if (!rehearsal) {
      // At the end of a rehearsal the JVM writes its cache, which takes its time.
      Thread.ofPlatform().daemon().name("stop-limit").start(this::endLate);
    }
    if (running) {
      Arc.container().instance(Drain.class).get().begin();
      Quarkus.asyncExit(0);
    } else {
      // Nothing was served yet. The database may still be starting: let it, then take it down.
      databaseReady.exceptionally(_ -> null).join();
      boolean closed = closeDatabase();
      // Quarkus' own hook would wait for the start that is cut short here.
      Runtime.getRuntime().halt(closed ? 0 : EXIT_FAILED);
    }
  }

  private void endLate() {
    try {
      Thread.sleep(Drain.LIMIT);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    System.err.println("guildhall: the stop took longer than " + Drain.LIMIT.toSeconds() + " s");
    closeDatabase();
    Runtime.getRuntime().halt(EXIT_FAILED);
  }

  private void end(int code, @Nullable Throwable error) {
    int exit = stopping.get() ? 0 : code;
    if (error != null) {
      exit = EXIT_FAILED;
      System.err.println("guildhall: " + rootOf(error).getMessage());
    }
    if (!closeDatabase()) {
      exit = EXIT_FAILED;
    }
    System.out.flush();
    System.exit(exit);
  }

  private boolean closeDatabase() {
    try {
      databaseReady.exceptionally(_ -> null).join();
      database.ifPresent(EmbeddedPostgres::close);
      return true;
    } catch (EmbeddedDatabaseException failed) {
      System.err.println("guildhall: " + failed.getMessage());
      return false;
    }
  }

  private static Throwable rootOf(Throwable error) {
    Throwable root = error;
    for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
      root = root.getCause();
    }
    return root;
  }

  private static void warn(Settings settings, Progress progress) {
    if (!settings.rateLimits()) {
      progress.say("WARNING: GUILDHALL_RATE_LIMITS=off lifts every limit, for tests alone");
    }
    if (settings.passwordCost() == PasswordCost.TEST) {
      progress.say("WARNING: GUILDHALL_PASSWORD_COST=test makes passwords weak, for tests alone");
    }
  }

  /** Fails early, in one line, where somebody else listens already. */
  private static void checkPort(Settings settings) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      InetAddress address = InetAddress.getByName(listenHost(settings.host()));
      socket.bind(new InetSocketAddress(address, settings.port()));
    } catch (IOException taken) {
      throw new SettingsException(
          "cannot listen on GUILDHALL_HOST "
              + settings.host()
              + ", GUILDHALL_PORT "
              + settings.port()
              + ": "
              + taken.getMessage());
    }
  }

  /** {@code ::} takes both families, but a machine without IPv6 knows only {@code 0.0.0.0}. */
  private static String listenHost(String host) {
    boolean linux = Files.isDirectory(Path.of("/proc/net"));
    boolean ipv6 = !linux || Files.exists(Path.of("/proc/net/if_inet6"));
    return host.equals("::") && !ipv6 ? "0.0.0.0" : host;
  }
}
