package chat.guildhall.server.gateway.wire;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;

/**
 * The sending half of one socket. Messages gather until {@link #flush()}.
 *
 * <p>One thread at a time may send: the connection's loop before its session has it, the session's
 * loop from then on. That may be another loop than the socket's.
 */
public interface Wire {
  /** The wire of an accepted socket: below the encoder where that can be reached. */
  static Wire of(HttpConnection connection, ServerWebSocket socket, Encoding encoding) {
    return DirectWire.below(connection, socket, encoding)
        .<Wire>map(wire -> wire)
        .orElseGet(() -> new PlainWire(socket, encoding));
  }

  /** Whether the socket takes more now; if not, {@link #onWritable} says when. */
  boolean isWritable();

  /** Sets what runs, on the socket's loop, when the socket takes more again. */
  void onWritable(Runnable action);

  /** Says that about so many bytes will be sent before the next flush. */
  void expect(long bytes);

  /** Sends an event. */
  void event(Body body, long seq);

  /** Sends a payload that is no event. */
  void control(byte[] json);

  /** Whether so much has gathered that it should be flushed before more is sent. */
  boolean isFull();

  /** Hands everything gathered to the socket. */
  void flush();

  /** Flushes, then closes the socket with a close frame. From any thread that may send. */
  void close(int code, String reason);

  /** Gives the socket up, with all that it has not taken. */
  void abort();

  /** Events written over all wires, for metrics. */
  static long eventsWritten() {
    return Written.EVENTS.sum();
  }
}
