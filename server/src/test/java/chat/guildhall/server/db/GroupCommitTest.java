package chat.guildhall.server.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
  private static final int BAD = -1;
  private static final Duration SOON = Duration.ofMillis(50);
  private static final Duration LATE = Duration.ofSeconds(20);

  private final FakeConnection connection = new FakeConnection();
  private final List<Integer> committed = Collections.synchronizedList(new ArrayList<>());
  private final List<List<Integer>> attempts = Collections.synchronizedList(new ArrayList<>());
  private final List<Boolean> repeated = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch writing = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);
  private volatile boolean alone;
  private volatile boolean breaking;
  private GroupCommit<Integer> commits = commits(10, 4, 1_000, LATE, LATE);

  @AfterEach
  void stop() {
    gate.countDown();
    commits.close();
  }

  @Test
  void placeInTheQueueIsTheOrderOfCommits() throws InterruptedException {
    commits.close();
    commits = commits(10_000, 64, 1 << 20, LATE, LATE);
    AtomicInteger ids = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int n = 0; n < 100; n++) {
                  commits.submit(ids::incrementAndGet).await();
                }
              }));
    }
    gate.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(3_200, committed.size());
    assertEquals(committed.stream().sorted().toList(), committed);
    assertEquals(3_200, commits.entryCount());
    assertTrue(commits.commitCount() < 3_200, "nothing was committed together");
  }

  @Test
  void aBatchIsBoundedByEntriesAndBytes() throws InterruptedException {
    List<Ticket<Integer>> tickets = hold(1, 2, 3, 4, 5, 6, 600, 600, 7);
    gate.countDown();
    tickets.forEach(Ticket::await);
    assertEquals(
        List.of(List.of(0), List.of(1, 2, 3, 4), List.of(5, 6, 600), List.of(600, 7)), attempts);
  }

  @Test
  void aRefusedEntryFailsAlone() throws InterruptedException {
    List<Ticket<Integer>> tickets = hold(1, 2, BAD, 3);
    gate.countDown();
    assertThrows(IllegalStateException.class, tickets.get(3)::await);
    assertEquals(1, tickets.get(1).await());
    assertEquals(2, tickets.get(2).await());
    assertEquals(3, tickets.get(4).await());
    assertEquals(List.of(0, 1, 2, 3), committed);
  }

  @Test
  void nothingIsReportedBeforeItsCommit() throws InterruptedException {
    List<Ticket<Integer>> tickets = hold(1);
    assertFalse(tickets.getFirst().done().isDone());
    assertEquals(List.of(), committed);
  }

  @Test
  void aCommitInDoubtIsRepeatedOnANewConnection() throws InterruptedException {
    Ticket<Integer> ticket = hold().getFirst();
    connection.failNextCommit("08006");
    gate.countDown();
    assertEquals(0, ticket.await());
    assertEquals(List.of(false, true), repeated);
    assertEquals(List.of(0), committed);
    assertEquals(2, connection.opened.get());
  }

  @Test
  void aFullQueueRefuses() throws InterruptedException {
    commits.close();
    commits = commits(2, 4, 1_000, SOON, LATE);
    List<Ticket<Integer>> tickets = hold(1, 2);
    assertThrows(DatabaseBusyException.class, () -> commits.submit(() -> 3));
    gate.countDown();
    tickets.forEach(Ticket::await);
    assertEquals(List.of(0, 1, 2), committed);
  }

  @Test
  void whoWaitsTooLongTakesItsEntryBack() throws InterruptedException {
    commits.close();
    commits = commits(10, 4, 1_000, LATE, SOON);
    Ticket<Integer> queued = hold(1).getLast();
    assertThrows(DatabaseBusyException.class, queued::await);
    gate.countDown();
    commits.submit(() -> 2).done().join();
    assertEquals(List.of(0, 2), committed);
  }

  @Test
  void aStopCommitsWhatWaitsAndRefusesTheRest() throws InterruptedException {
    List<Ticket<Integer>> tickets = hold(1, 2, 3, 4, 5, 6);
    Thread stop = Thread.ofVirtual().start(commits::close);
    gate.countDown();
    stop.join();
    tickets.forEach(ticket -> assertTrue(ticket.done().isDone()));
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), committed);
    assertThrows(DatabaseBusyException.class, () -> commits.submit(() -> 7));
  }

  /** Queues entries behind an entry 0 whose batch waits for the gate; answers all tickets. */
  private List<Ticket<Integer>> hold(int... entries) throws InterruptedException {
    List<Ticket<Integer>> tickets = new ArrayList<>();
    tickets.add(commits.submit(() -> 0));
    writing.await();
    for (int entry : entries) {
      tickets.add(commits.submit(() -> entry));
    }
    return tickets;
  }

  @Test
  void aStatementAloneThatBreaksIsInDoubt() {
    alone = true;
    breaking = true;
    gate.countDown();
    assertEquals(7, commits.submit(() -> 7).await());
    assertEquals(List.of(false, true), repeated);
    assertEquals(List.of(7), committed);
  }

  @Test
  void aStatementAloneThatIsRefusedFailsWithoutARollback() {
    alone = true;
    gate.countDown();
    Ticket<Integer> bad = commits.submit(() -> BAD);
    assertThrows(IllegalStateException.class, bad::await);
    assertEquals(7, commits.submit(() -> 7).await());
    assertEquals(List.of(7), committed);
  }

  private GroupCommit<Integer> commits(
      int queueMax, int batchMax, int bytesMax, Duration roomWait, Duration commitWait) {
    return new GroupCommit<>(
        "test-committer",
        connection,
        new GroupCommit.Limits(queueMax, batchMax, bytesMax, roomWait, commitWait),
        new Recording());
  }

  private final class Recording implements GroupCommit.Batch<Integer> {
    @Override
    public void write(Connection open, List<Integer> entries, boolean again) throws SQLException {
      writing.countDown();
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      attempts.add(List.copyOf(entries));
      repeated.add(again);
      if (breaking) {
        breaking = false;
        throw new SQLException("the connection is gone", "08006");
      }
      if (entries.contains(BAD)) {
        throw new SQLException("bad entry", "22021");
      }
    }

    @Override
    public boolean isOneStatement(List<Integer> entries) {
      return alone;
    }

    @Override
    public void committed(Integer entry) {
      committed.add(entry);
    }

    @Override
    public int bytes(Integer entry) {
      return entry;
    }
  }
}
