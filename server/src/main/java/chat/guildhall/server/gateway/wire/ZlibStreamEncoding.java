package chat.guildhall.server.gateway.wire;

import io.netty.buffer.ByteBuf;

/**
 * {@code compress=zlib-stream}: every message continues one zlib stream, in binary frames. Keeps
 * one bit of state, whether the stream has begun; the rest is in the shared bodies.
 */
public final class ZlibStreamEncoding implements Encoding {
  private static final int STREAM_HEADER_SIZE = 2;

  private boolean begun;

  @Override
  public boolean isBinary() {
    return true;
  }

  @Override
  public void event(ByteBuf out, Body body, long seq) {
    begin(out);
    Deflate.storedBlock(out, body.head().length + Encoding.digitCount(seq));
    out.writeBytes(body.head());
    Encoding.digits(out, seq);
    out.writeBytes(body.deflatedTail());
  }

  @Override
  public int eventSize(Body body, long seq) {
    return beginSize()
        + Deflate.STORED_OVERHEAD
        + body.head().length
        + Encoding.digitCount(seq)
        + body.deflatedTail().length;
  }

  @Override
  public void control(ByteBuf out, byte[] json) {
    begin(out);
    Deflate.storedBlock(out, json.length);
    out.writeBytes(json);
    // An empty block ends as a flush does.
    Deflate.storedBlock(out, 0);
  }

  @Override
  public int controlSize(byte[] json) {
    return beginSize() + 2 * Deflate.STORED_OVERHEAD + json.length;
  }

  private int beginSize() {
    return begun ? 0 : STREAM_HEADER_SIZE;
  }

  private void begin(ByteBuf out) {
    if (!begun) {
      begun = true;
      out.writeShort(Deflate.STREAM_HEADER);
    }
  }
}
