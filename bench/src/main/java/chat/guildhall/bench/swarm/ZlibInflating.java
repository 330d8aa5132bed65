package chat.guildhall.bench.swarm;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** One zlib stream. */
final class ZlibInflating implements Inflating {
  private static final int CHUNK = 16 * 1024;

  private final Inflater inflater = new Inflater();
  private final byte[] chunk = new byte[CHUNK];
  private final ByteBuf plain = Unpooled.buffer(CHUNK);

  @Override
  public ByteBuf inflate(ByteBuf data, int at, int length) {
    byte[] packed = new byte[length];
    data.getBytes(at, packed);
    plain.clear();
    inflater.setInput(packed);
    try {
      for (int count = inflater.inflate(chunk); count > 0; count = inflater.inflate(chunk)) {
        plain.writeBytes(chunk, 0, count);
      }
    } catch (DataFormatException broken) {
      throw new IllegalStateException("the stream is broken", broken);
    }
    return plain;
  }
}
