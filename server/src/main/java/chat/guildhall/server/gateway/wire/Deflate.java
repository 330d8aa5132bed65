package chat.guildhall.server.gateway.wire;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.Deflater;

/**
 * Pieces of zlib streams that may be put together freely.
 *
 * <p>Blocks that end at a full flush refer to nothing before them, so one compressed body fits into
 * every connection's stream, and a stored block holds what differs. No connection keeps a
 * compressor. Each message ends with the bytes {@code 00 00 FF FF}, by which clients know that it
 * is whole.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1951">RFC 1951, DEFLATE</a>
 * @see <a href="https://docs.discord.com/developers/events/gateway#transport-compression">Transport
 *     compression</a>
 */
final class Deflate {
  /** Bytes that a stored block adds. */
  static final int STORED_OVERHEAD = 5;

  /** Bytes of a stored block at most. */
  static final int STORED_MAX = 0xFFFF;

  /** First bytes of a zlib stream: deflate with a window of 32 KiB, default level. */
  static final int STREAM_HEADER = 0x789C;

  private static final int IDLE_MAX = 8;
  private static final int LEVEL = 6;
  private static final BlockingQueue<Deflater> IDLE = new ArrayBlockingQueue<>(IDLE_MAX);

  private Deflate() {}

  /** {@code bytes} as blocks of their own, ended by a full flush. */
  static byte[] segment(byte[] bytes) {
    Deflater idle = IDLE.poll();
    Deflater deflater = idle == null ? new Deflater(LEVEL, true) : idle;
    try {
      deflater.setInput(bytes);
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
      byte[] chunk = new byte[Math.min(8192, bytes.length + 64)];
      int count;
      do {
        count = deflater.deflate(chunk, 0, chunk.length, Deflater.FULL_FLUSH);
        out.write(chunk, 0, count);
      } while (count == chunk.length);
      return out.toByteArray();
    } finally {
      deflater.reset();
      if (!IDLE.offer(deflater)) {
        deflater.end();
      }
    }
  }

  /** Writes the header of a stored block of {@code length} bytes, which the caller writes then. */
  static void storedBlock(ByteBuf out, int length) {
    if (length > STORED_MAX) {
      throw new IllegalArgumentException("a stored block holds 65,535 bytes, not " + length);
    }
    out.writeByte(0);
    out.writeShortLE(length);
    out.writeShortLE(~length);
  }
}
