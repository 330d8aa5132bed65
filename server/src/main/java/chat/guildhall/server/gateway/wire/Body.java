package chat.guildhall.server.gateway.wire;

import chat.guildhall.server.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One event as bytes, shared by every session that hears it.
 *
 * <p>A session's frame is {@link #head()}, its own sequence number, {@link #tail()}: only a few
 * bytes are made for each receiver. The compressed tail is made once too, when the first
 * compressing session needs it.
 */
public final class Body {
  /** What a lazy body counts for in a ring, whose object is far smaller than its JSON. */
  static final int LAZY_SIZE = 4096;

  private static final byte[] BEFORE_PAYLOAD =
      ",\"op\":0,\"d\":".getBytes(StandardCharsets.US_ASCII);

  private final byte[] head;
  private final @Nullable Object payload;
  private final byte @Nullable [] tail;
  private volatile byte @Nullable [] deflatedTail;
  private volatile byte @Nullable [] zstdTail;

  private Body(byte[] head, @Nullable Object payload, byte @Nullable [] tail) {
    this.head = head;
    this.payload = payload;
    this.tail = tail;
  }

  /** The event {@code name} with the payload {@code d}, encoded now. */
  public static Body of(String name, Object d) {
    return new Body(head(name), null, encode(d));
  }

  /**
   * An event of a large payload for one session: encoded whenever it is written and never kept, so
   * that a ring holds the objects, most of which are shared, instead of their JSON.
   */
  public static Body lazy(String name, Object d) {
    return new Body(head(name), d, null);
  }

  /** This body with its bytes made: itself, but for a lazy one. */
  Body encoded() {
    return payload == null ? this : new Body(head, null, encode(payload));
  }

  /** What precedes the sequence number: <code>{"t":"NAME","s":</code>. */
  byte[] head() {
    return head;
  }

  /** What follows it: <code>,"op":0,"d":…}</code>. */
  byte[] tail() {
    if (tail == null) {
      throw new IllegalStateException("a lazy body has bytes only once encoded");
    }
    return tail;
  }

  /** The tail as deflate blocks that end at a full flush. */
  byte[] deflatedTail() {
    byte[] made = deflatedTail;
    if (made == null) {
      made = Deflate.segment(tail());
      deflatedTail = made;
    }
    return made;
  }

  /** The tail as blocks of a zstd frame. */
  byte[] zstdTail() {
    byte[] made = zstdTail;
    if (made == null) {
      made = Zstd.blocks(tail());
      zstdTail = made;
    }
    return made;
  }

  /** Bytes that it counts for in a ring. */
  int size() {
    return head.length + (tail == null ? LAZY_SIZE : tail.length);
  }

  private static byte[] head(String name) {
    return ("{\"t\":\"" + name + "\",\"s\":").getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] encode(Object d) {
    byte[] json = Json.bytes(d);
    byte[] tail = Arrays.copyOf(BEFORE_PAYLOAD, BEFORE_PAYLOAD.length + json.length + 1);
    System.arraycopy(json, 0, tail, BEFORE_PAYLOAD.length, json.length);
    tail[tail.length - 1] = '}';
    return tail;
  }
}
