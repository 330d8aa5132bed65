package chat.guildhall.server.gateway;

import chat.guildhall.server.gateway.wire.Body;
import chat.guildhall.server.gateway.wire.ReplayRing;
import chat.guildhall.server.gateway.wire.Wire;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session has to say, in order: at first what opens it, then what waited meanwhile, then
 * events as they come. Knows no connection; belongs to the session's loop.
 *
 * <p>What opens a session may be large and is never replayed: it is encoded when the socket takes
 * it and then forgotten. Everything else is in the ring.
 */
final class Outbox {
  private final ReplayRing ring = new ReplayRing();
  private final List<Body> waiting = new ArrayList<>();
  private @Nullable Iterator<Body> opening;
  private boolean open;

  /** Says {@code first} before everything else. */
  void begin(Iterator<Body> first) {
    opening = first;
  }

  /** Whether what opens the session was written whole. */
  boolean isOpen() {
    return open;
  }

  /** Looks at what the next event will touch; answers anything. */
  int look() {
    return ring.look() + (open ? 1 : 0);
  }

  /**
   * Takes an event.
   *
   * @return false if there is no room, and an event that was not written is lost
   */
  boolean add(Body body) {
    if (open) {
      return ring.add(body);
    }
    if (waiting.size() == ReplayRing.COUNT_MAX) {
      return false;
    }
    waiting.add(body);
    return true;
  }

  /** Writes what waits, as much as the wire takes, and flushes. */
  void writeTo(Wire wire) {
    while (!open && opening != null && wire.isWritable()) {
      writeOpening(wire, opening);
    }
    if (open && ring.unsentCount() > 1 && wire.isWritable()) {
      wire.expect(ring.unsentBytes());
    }
    while (open && ring.hasUnsent() && wire.isWritable()) {
      long seq = ring.cursor();
      wire.event(ring.takeUnsent(), seq);
      if (wire.isFull()) {
        wire.flush();
      }
    }
    wire.flush();
  }

  private void writeOpening(Wire wire, Iterator<Body> first) {
    if (first.hasNext()) {
      long seq = ring.pass();
      wire.event(first.next(), seq);
      wire.flush();
    } else {
      opening = null;
      open = true;
      waiting.forEach(ring::add);
      waiting.clear();
    }
  }

  /** Whether nothing waits to be written. */
  boolean isEmpty() {
    return open && !ring.hasUnsent();
  }

  /** Whether so much waits that the client is too slow. */
  boolean isBehind() {
    return ring.isBehind();
  }

  /** The client has received everything up to {@code seq}. */
  void confirm(long seq) {
    boolean unused = ring.confirm(seq);
  }

  /** Goes back to behind {@code seq}, the last event that the client received. */
  ReplayRing.Rewind rewind(long seq) {
    return open ? ring.rewind(seq) : ReplayRing.Rewind.TOO_OLD;
  }

  /** Forgets what waits for the opening: the session ended. */
  void clear() {
    waiting.clear();
    opening = null;
  }
}
