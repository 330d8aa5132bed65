package chat.guildhall.server.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Writes entries to the database, many to a transaction: one committer on a connection of its own
 * takes whatever waits, writes it, commits, and only then tells the writers.
 *
 * <p>Promised: an entry's place in the queue is its place in the order of commits and of {@link
 * Batch#committed}. No entry is reported before its commit. An entry that the database refuses
 * fails alone: its batch is halved until it stands by itself. When the connection breaks, the batch
 * at hand is written again on a new one, for as long as it takes, since nobody can know whether its
 * commit arrived: writing must be repeatable.
 *
 * <p>Bounded: queue, entries and bytes of a batch. Whoever finds the queue full waits {@link
 * Limits#roomWait} and is refused then. Whoever waits for a commit longer than {@link
 * Limits#commitWait} takes its entry back if it is still in the queue.
 */
public final class GroupCommit<E> implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(GroupCommit.class);

  /** What the committer does with entries; called on its thread alone. */
  public interface Batch<E> {
    /**
     * Writes {@code entries} inside a transaction that the caller commits.
     *
     * @param again whether an earlier attempt at these very entries may have been committed
     */
    void write(Connection connection, List<E> entries, boolean again) throws SQLException;

    /**
     * Whether {@link #write} runs one statement for these entries, which then needs no transaction
     * around it and so one exchange with the database instead of two.
     */
    boolean isOneStatement(List<E> entries);

    /** Learns that an entry was committed; entry by entry, in order. */
    void committed(E entry);

    /** About how many bytes an entry has. */
    int bytes(E entry);
  }

  /** Opens the committer's connection. */
  @FunctionalInterface
  public interface ConnectionSource {
    /** A connection that the committer owns and closes. */
    Connection open() throws SQLException;
  }

  /**
   * The bounds.
   *
   * @param queueMax entries that may wait
   * @param batchMax entries of one transaction
   * @param batchBytesMax bytes of one transaction; a single entry may exceed it
   * @param roomWait how long an entry waits for room in the queue
   * @param commitWait how long a writer waits for its commit
   */
  public record Limits(
      int queueMax, int batchMax, int batchBytesMax, Duration roomWait, Duration commitWait) {
    /** Bounds that fit messages: tens of megabytes in the queue at worst. */
    public static final Limits DEFAULT =
        new Limits(8_192, 1_024, 4 << 20, Duration.ofSeconds(5), Duration.ofSeconds(15));
  }

  private final Batch<E> batch;
  private final Limits limits;
  private final CommitConnection connection;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Condition room = lock.newCondition();
  private final ArrayDeque<Ticket<E>> queue = new ArrayDeque<>();
  private final LongAdder commits = new LongAdder();
  private final LongAdder entries = new LongAdder();
  private final Thread committer;
  private boolean closing;
  private volatile boolean abandoned;

  /** Starts a committer on a thread named {@code name}. */
  public GroupCommit(String name, ConnectionSource source, Limits limits, Batch<E> batch) {
    this.batch = batch;
    this.limits = limits;
    this.connection = new CommitConnection(source);
    this.committer = Thread.ofPlatform().name(name).daemon().start(this::run);
  }

  /**
   * Queues an entry. {@code entry} is called in the critical section that gives it its place, so an
   * id drawn there rises with the order of commits; it must be quick.
   *
   * @throws DatabaseBusyException if the queue stayed full, or the committer stops
   */
  public Ticket<E> submit(Supplier<? extends E> entry) {
    long until = System.nanoTime() + limits.roomWait().toNanos();
    enter(until);
    try {
      while (queue.size() >= limits.queueMax() && !closing) {
        if (room.awaitNanos(until - System.nanoTime()) <= 0) {
          throw new DatabaseBusyException("the queue of writes stayed full");
        }
      }
      if (closing) {
        throw new DatabaseBusyException("the server stops");
      }
      Ticket<E> ticket = new Ticket<>(entry.get(), limits.commitWait());
      queue.add(ticket);
      filled.signal();
      return ticket;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseBusyException("interrupted while waiting for room");
    } finally {
      lock.unlock();
    }
  }

  /** Whoever makes an entry may wait for the database too, and others then wait for the lock. */
  private void enter(long until) {
    try {
      if (!lock.tryLock(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw new DatabaseBusyException("writes cannot be queued for now");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseBusyException("interrupted while waiting for the queue");
    }
  }

  /** How many transactions were committed. */
  public long commitCount() {
    return commits.sum();
  }

  /** How many entries were committed. */
  public long entryCount() {
    return entries.sum();
  }

  /**
   * Takes no more entries, commits those that wait and stops; what is not committed within {@link
   * Limits#commitWait} fails.
   */
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      filled.signalAll();
      room.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      if (!committer.join(limits.commitWait())) {
        abandoned = true;
        committer.interrupt();
        committer.join(limits.commitWait());
      }
    } catch (InterruptedException e) {
      abandoned = true;
      committer.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      for (List<Ticket<E>> taken = take(); !taken.isEmpty(); taken = take()) {
        settleOrFail(taken);
      }
    } finally {
      connection.close();
    }
  }

  /** Waits for entries and takes as many as a batch may have; none once all is done. */
  private List<Ticket<E>> take() {
    List<Ticket<E>> taken = new ArrayList<>();
    long bytes = 0;
    lock.lock();
    try {
      while (taken.isEmpty()) {
        while (queue.isEmpty() && !closing) {
          filled.awaitUninterruptibly();
        }
        if (queue.isEmpty()) {
          return taken;
        }
        while (!queue.isEmpty() && taken.size() < limits.batchMax()) {
          int size = batch.bytes(queue.element().entry());
          if (!taken.isEmpty() && bytes + size > limits.batchBytesMax()) {
            break;
          }
          Ticket<E> ticket = queue.remove();
          if (ticket.take()) {
            taken.add(ticket);
            bytes += size;
          }
        }
        room.signalAll();
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Whatever goes wrong with one batch, the committer lives on for the next. */
  private void settleOrFail(List<Ticket<E>> taken) {
    try {
      settle(taken);
    } catch (RuntimeException | Error e) {
      LOG.error("A batch of writes failed.", e);
      connection.close();
      taken.forEach(ticket -> ticket.fail(new IllegalStateException("the writer failed", e)));
    }
  }

  private void settle(List<Ticket<E>> taken) {
    List<E> batchEntries = taken.stream().map(Ticket::entry).toList();
    boolean again = false;
    while (!abandoned) {
      CommitConnection.Outcome outcome = connection.transact(batch, batchEntries, again);
      switch (outcome) {
        case CommitConnection.Committed _ -> {
          commits.increment();
          entries.add(taken.size());
          taken.forEach(this::report);
          return;
        }
        case CommitConnection.Refused(Exception cause) -> {
          bisect(taken, cause);
          return;
        }
        case CommitConnection.Broken(Exception cause, boolean inDoubt) -> {
          again |= inDoubt;
          LOG.warnf("The connection of the writer broke, %s; it tries again.", cause.getMessage());
        }
      }
    }
    taken.forEach(ticket -> ticket.fail(new DatabaseBusyException("the server stops")));
  }

  private void bisect(List<Ticket<E>> refused, Exception cause) {
    if (refused.size() == 1) {
      LOG.error("The database refused an entry.", cause);
      refused.getFirst().fail(new IllegalStateException("the database refused an entry", cause));
      return;
    }
    int middle = refused.size() / 2;
    settle(refused.subList(0, middle));
    settle(refused.subList(middle, refused.size()));
  }

  private void report(Ticket<E> ticket) {
    try {
      batch.committed(ticket.entry());
    } catch (RuntimeException e) {
      LOG.error("A committed entry could not be announced.", e);
    }
    ticket.complete();
  }
}
