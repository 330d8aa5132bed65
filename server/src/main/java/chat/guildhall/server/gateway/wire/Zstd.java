package chat.guildhall.server.gateway.wire;

import com.github.luben.zstd.ZstdCompressCtx;
import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Pieces of zstd streams that may be put together freely: blocks of one endless frame.
 *
 * <p>A body that was compressed as a frame of its own gives its blocks; they refer to nothing
 * before them but three repeat offsets, which a new frame sets to 1, 4 and 8 and which outlive a
 * block. {@link #RESET} sets them so again, wherever it stands behind eight spaces.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8878">RFC 8878, Zstandard</a>
 */
final class Zstd {
  /** Bytes of a block's header. */
  static final int BLOCK_HEADER = 3;

  /** Bytes of a raw block at most. */
  static final int RAW_MAX = 128 * 1024;

  /** A frame's beginning: the magic number, no content size, no checksum, a window of 8 MiB. */
  static final byte[] STREAM_HEADER = HexFormat.of().parseHex("28b52ffd" + "0068");

  /** What must stand before {@link #RESET}. */
  static final int SPACES = 8;

  /** Two blocks that write nine more spaces by matches at the offsets 8, 4 and 1. */
  static final byte[] RESET =
      HexFormat.of().parseHex("3c00000001540003000b" + "3c00000002540002001c");

  private static final int WINDOW_LOG = 23;
  private static final int LEVEL = 3;
  private static final int IDLE_MAX = 8;
  private static final int BLOCK_RAW = 0;
  private static final int BLOCK_RLE = 1;
  private static final BlockingQueue<ZstdCompressCtx> IDLE = new ArrayBlockingQueue<>(IDLE_MAX);

  private Zstd() {}

  /** {@code bytes} as blocks, none of which is marked as a frame's last. */
  static byte[] blocks(byte[] bytes) {
    ZstdCompressCtx idle = IDLE.poll();
    ZstdCompressCtx context =
        idle == null
            ? new ZstdCompressCtx()
                .setLevel(LEVEL)
                .setWindowLog(WINDOW_LOG)
                .setContentSize(false)
                .setChecksum(false)
                .setDictID(false)
            : idle;
    byte[] frame;
    try {
      frame = context.compress(bytes);
    } finally {
      if (!IDLE.offer(context)) {
        context.close();
      }
    }
    byte[] blocks = Arrays.copyOfRange(frame, STREAM_HEADER.length, frame.length);
    int at = 0;
    while ((blocks[at] & 1) == 0) {
      at += BLOCK_HEADER + contentSize(blocks, at);
    }
    blocks[at] &= (byte) ~1;
    return blocks;
  }

  /** Bytes of a block's content, of the block whose header stands at {@code at}. */
  private static int contentSize(byte[] blocks, int at) {
    int header = (blocks[at] & 0xFF) | (blocks[at + 1] & 0xFF) << 8 | (blocks[at + 2] & 0xFF) << 16;
    return (header >> 1 & 3) == BLOCK_RLE ? 1 : header >> 3;
  }

  /** Writes the header of a raw block of {@code length} bytes, which the caller writes then. */
  static void rawBlock(ByteBuf out, int length) {
    if (length > RAW_MAX) {
      throw new IllegalArgumentException("a raw block holds 131,072 bytes, not " + length);
    }
    out.writeMediumLE(length << 3 | BLOCK_RAW << 1);
  }
}
