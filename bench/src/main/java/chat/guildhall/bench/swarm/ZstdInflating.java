package chat.guildhall.bench.swarm;

import com.github.luben.zstd.ZstdDecompressCtx;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;

/** One zstd stream. */
final class ZstdInflating implements Inflating {
  private static final int PLAIN_MAX = 4 << 20;

  private final ZstdDecompressCtx decoder = new ZstdDecompressCtx();
  private final ByteBuffer plain = ByteBuffer.allocateDirect(PLAIN_MAX);

  @Override
  public ByteBuf inflate(ByteBuf data, int at, int length) {
    ByteBuffer packed = ByteBuffer.allocateDirect(length);
    data.getBytes(at, packed);
    packed.flip();
    plain.clear();
    while (packed.hasRemaining()) {
      if (decoder.decompressDirectByteBufferStream(plain, packed) || !plain.hasRemaining()) {
        throw new IllegalStateException("the stream ended, or a message is too long");
      }
    }
    return Unpooled.wrappedBuffer(plain.flip());
  }
}
