package chat.guildhall.server.gateway.wire;

import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.Optional;

/** How a connection's payloads are written: plain JSON, or one long compressed stream. */
public sealed interface Encoding permits JsonEncoding, ZlibStreamEncoding, ZstdStreamEncoding {
  /** The names of the compressed ones, as {@code compress} asks for them. */
  List<String> COMPRESSIONS = List.of("zlib-stream", "zstd-stream");

  /** The encoding of that name, plain JSON without one; empty for one that is not offered. */
  static Optional<Encoding> of(String compression) {
    return switch (compression) {
      case "" -> Optional.of(JsonEncoding.INSTANCE);
      case "zlib-stream" -> Optional.of(new ZlibStreamEncoding());
      case "zstd-stream" -> Optional.of(new ZstdStreamEncoding());
      default -> Optional.empty();
    };
  }

  /** Whether its messages are binary frames. */
  boolean isBinary();

  /** Appends the event with the session's sequence number to {@code out}, as one message. */
  void event(ByteBuf out, Body body, long seq);

  /** Bytes that {@link #event} will write. */
  int eventSize(Body body, long seq);

  /** Appends a payload that is no event, of at most 65,535 bytes, as one message. */
  void control(ByteBuf out, byte[] json);

  /** Bytes that {@link #control} will write. */
  int controlSize(byte[] json);

  /** Appends the digits of {@code number}, which is not negative. */
  static void digits(ByteBuf out, long number) {
    int length = digitCount(number);
    int end = out.writerIndex() + length;
    out.ensureWritable(length);
    long rest = number;
    for (int i = end - 1; i >= end - length; i--) {
      out.setByte(i, (int) ('0' + rest % 10));
      rest /= 10;
    }
    out.writerIndex(end);
  }

  /** How many digits {@code number} has. */
  static int digitCount(long number) {
    int count = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      count++;
    }
    return count;
  }
}
