package chat.guildhall.server.gateway.wire;

import org.jspecify.annotations.Nullable;

/**
 * A session's events by sequence number: what waits to be written and what may have to be replayed
 * are one ring with a cursor between them.
 *
 * <pre>
 *   first              cursor              next
 *     | sent, kept for   | not yet written   | the next event's number
 *     | a resume         |                   |
 * </pre>
 *
 * <p>Bounded by {@link #COUNT_MAX} events and {@link #BYTES_MAX} bytes of (shared) bodies; at a
 * bound the oldest go, and a client that has not seen them cannot resume. Belongs to one thread.
 */
public final class ReplayRing {
  /** Events that are kept. */
  public static final int COUNT_MAX = 4096;

  /** Bytes of bodies that are kept. */
  public static final long BYTES_MAX = 4 << 20;

  /** Events that stay although the client has confirmed them, for one that resumes from earlier. */
  static final int CONFIRMED_KEPT = 64;

  private static final int CAPACITY_MIN = 16;

  /** How an attempt to go on after {@code seq} ends. */
  public enum Rewind {
    /** The cursor stands behind it. */
    DONE,
    /** Events after it are gone. */
    TOO_OLD,
    /** No such event was ever sent. */
    UNKNOWN
  }

  private @Nullable Body[] slots = new @Nullable Body[CAPACITY_MIN];
  private long first = 1;
  private long cursor = 1;
  private long next = 1;
  private long bytes;
  private long unsentBytes;

  /**
   * Takes the next number for an event that is written at once and never replayed. Whoever has not
   * received it cannot resume. Only while nothing waits.
   */
  public long pass() {
    if (cursor != next) {
      throw new IllegalStateException("events wait to be written");
    }
    long seq = next;
    clear();
    next = seq + 1;
    first = next;
    cursor = next;
    return seq;
  }

  /**
   * Appends an event.
   *
   * @return false if an event that was not yet written had to go for it
   */
  public boolean add(Body body) {
    boolean whole = true;
    while (next - first == COUNT_MAX || (bytes + body.size() > BYTES_MAX && first < next)) {
      whole &= first < cursor;
      dropFirst();
    }
    if (next - first == slots.length) {
      grow();
    }
    slots[index(next)] = body;
    next++;
    bytes += body.size();
    unsentBytes += body.size();
    return whole;
  }

  /** Looks at what the next event will touch; answers anything. */
  public int look() {
    return slots[index(next)] == null ? 0 : unsentCount();
  }

  /** Whether events wait to be written. */
  public boolean hasUnsent() {
    return unsentCount() > 0;
  }

  /** How many events wait to be written. */
  public int unsentCount() {
    return (int) (next - cursor);
  }

  /** Bytes of bodies that wait to be written. */
  public long unsentBytes() {
    return unsentBytes;
  }

  /** The number of the event that {@link #takeUnsent} answers next. */
  public long cursor() {
    return cursor;
  }

  /** The next event to write; the cursor goes past it. */
  public Body takeUnsent() {
    if (cursor >= next) {
      throw new IllegalStateException("nothing waits to be written");
    }
    Body body = at(cursor);
    cursor++;
    unsentBytes -= body.size();
    return body;
  }

  /**
   * Whether so much waits that the client is too slow: half of a bound, so that the other half
   * leaves it time to come back and resume.
   */
  public boolean isBehind() {
    return unsentCount() > COUNT_MAX / 2 || unsentBytes > BYTES_MAX / 2;
  }

  /** The client has received everything up to {@code seq}; false if that was never sent. */
  public boolean confirm(long seq) {
    if (seq >= cursor) {
      return false;
    }
    while (first <= seq - CONFIRMED_KEPT) {
      dropFirst();
    }
    return true;
  }

  /** Sets the cursor behind {@code seq}, the last event that a resuming client received. */
  public Rewind rewind(long seq) {
    if (seq >= next || seq < 0) {
      return Rewind.UNKNOWN;
    }
    if (seq + 1 < first) {
      return Rewind.TOO_OLD;
    }
    cursor = seq + 1;
    unsentBytes = 0;
    for (long i = cursor; i < next; i++) {
      unsentBytes += at(i).size();
    }
    return Rewind.DONE;
  }

  /** How many events it holds. */
  public int size() {
    return (int) (next - first);
  }

  private void dropFirst() {
    int size = at(first).size();
    slots[index(first)] = null;
    if (first == cursor) {
      cursor++;
      unsentBytes -= size;
    }
    first++;
    bytes -= size;
  }

  private void clear() {
    slots = new @Nullable Body[CAPACITY_MIN];
    bytes = 0;
    unsentBytes = 0;
  }

  private void grow() {
    @Nullable Body[] larger = new @Nullable Body[slots.length * 2];
    for (long i = first; i < next; i++) {
      larger[(int) (i & (larger.length - 1))] = slots[index(i)];
    }
    slots = larger;
  }

  private Body at(long seq) {
    Body body = slots[index(seq)];
    if (body == null) {
      throw new IllegalStateException("no event " + seq);
    }
    return body;
  }

  private int index(long seq) {
    return (int) (seq & (slots.length - 1));
  }
}
