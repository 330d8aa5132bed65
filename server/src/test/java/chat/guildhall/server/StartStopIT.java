package chat.guildhall.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.protocol.CloseCode;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process and its own database: how they start, stop, and come back. */
@Tag("slow")
class StartStopIT {
  private static final Duration LINK_LIMIT = Duration.ofSeconds(30);

  @TempDir private Path folder = Path.of("");

  @Test
  void endsWithZeroAndLeavesNoProcessAndComesBackWithItsData() {
    try (TestingServer server = TestingServer.startWithData(folder, Map.of())) {
      TestingClient ada = server.register("ada");
      long postmaster = postmaster();

      assertEquals(0, server.stop());
      assertFalse(alive(postmaster));

      server.launch();
      assertEquals(ada.username(), server.client().login(ada.username()).username());
    }
  }

  @Test
  void adoptsTheDatabaseThatAKilledServerLeft() {
    try (TestingServer server = TestingServer.startWithData(folder, Map.of())) {
      TestingClient ada = server.register("ada");
      long postmaster = postmaster();
      server.kill();
      assertTrue(alive(postmaster));

      server.launch();

      assertEquals(postmaster, postmaster());
      assertTrue(says(server, "adopts the database"), server.output().toString());
      ada.get("/users/@me").expect(200);
    }
  }

  @Test
  void keepsEveryAcknowledgedMessageOverAKillOfEverything() {
    try (TestingServer server = TestingServer.startWithData(folder, Map.of())) {
      TestingClient ada = server.register("ada");
      String channel = ada.firstTextChannel(ada.createGuild("Hall"));
      String first = ada.sendMessage(channel, "one");
      String second = ada.sendMessage(channel, "two");
      long postmaster = postmaster();
      server.kill();
      ProcessHandle.of(postmaster)
          .ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
          });

      server.launch();

      assertNotEquals(postmaster, postmaster());
      List<String> ids =
          ada.get("/channels/" + channel + "/messages").expect(200).json().findValuesAsText("id");
      assertTrue(ids.containsAll(List.of(first, second)), ids.toString());
    }
  }

  @Test
  void startsOverAPidFileOfAStranger() throws IOException {
    try (TestingServer server = TestingServer.startWithData(folder, Map.of())) {
      server.stop();
      // This test's own number: a living process that is no PostgreSQL.
      Files.writeString(
          cluster().resolve("postmaster.pid"),
          ProcessHandle.current().pid() + "\n" + cluster() + "\n");

      server.launch();

      server.client().get("//healthz").expect(200);
    }
  }

  @Test
  void runsTheDatabaseAsAnUnprivilegedAccount() throws IOException {
    try (TestingServer server = TestingServer.startWithData(folder, Map.of())) {
      assertNotEquals("root", Files.getOwner(cluster()).getName(), server.url());
      assertNotEquals(
          "root", ProcessHandle.of(postmaster()).flatMap(p -> p.info().user()).orElseThrow());
    }
  }

  @Test
  void printsAnOwnerLinkWhileNobodyOwnsIt() {
    try (TestingServer server = TestingServer.startWithData(folder, Map.of())) {
      // It is printed a moment after the listener is open.
      long until = System.nanoTime() + LINK_LIMIT.toNanos();
      while (!says(server, "/owner?token=")) {
        assertTrue(System.nanoTime() < until, server.output()::toString);
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void openSocketsDoNotHoldUpAStop() {
    try (TestingServer server = TestingServer.startWithData(folder, Map.of());
        TestingGateway gateway = server.register("ada").listen()) {
      assertEquals(0, server.stop());
      assertFalse(says(server, "did not finish in time"), server.output()::toString);
      assertEquals(CloseCode.UNKNOWN_ERROR.code(), gateway.awaitClose());
    }
  }

  private static boolean says(TestingServer server, String part) {
    return server.output().stream().anyMatch(line -> line.contains(part));
  }

  private Path cluster() {
    return folder.resolve("data/postgres/18");
  }

  private long postmaster() {
    try {
      return Long.parseLong(
          Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst().strip());
    } catch (IOException absent) {
      throw new AssertionError(absent);
    }
  }

  private static boolean alive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}
