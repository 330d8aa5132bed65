package chat.guildhall.server.gateway.wire;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/**
 * {@code compress=zstd-stream}: every message continues one zstd frame, in binary WebSocket frames.
 * Keeps one bit of state, whether the frame has begun; the rest is in the shared bodies.
 *
 * <p>Between an event's number and its payload stand seventeen spaces, which {@link Zstd#RESET}
 * needs and JSON allows.
 */
public final class ZstdStreamEncoding implements Encoding {
  private static final byte[] SPACES = " ".repeat(Zstd.SPACES).getBytes(StandardCharsets.US_ASCII);

  private boolean begun;

  @Override
  public boolean isBinary() {
    return true;
  }

  @Override
  public void event(ByteBuf out, Body body, long seq) {
    begin(out);
    Zstd.rawBlock(out, body.head().length + Encoding.digitCount(seq) + SPACES.length);
    out.writeBytes(body.head());
    Encoding.digits(out, seq);
    out.writeBytes(SPACES).writeBytes(Zstd.RESET).writeBytes(body.zstdTail());
  }

  @Override
  public int eventSize(Body body, long seq) {
    return beginSize()
        + Zstd.BLOCK_HEADER
        + body.head().length
        + Encoding.digitCount(seq)
        + SPACES.length
        + Zstd.RESET.length
        + body.zstdTail().length;
  }

  @Override
  public void control(ByteBuf out, byte[] json) {
    begin(out);
    Zstd.rawBlock(out, json.length);
    out.writeBytes(json);
  }

  @Override
  public int controlSize(byte[] json) {
    return beginSize() + Zstd.BLOCK_HEADER + json.length;
  }

  private int beginSize() {
    return begun ? 0 : Zstd.STREAM_HEADER.length;
  }

  private void begin(ByteBuf out) {
    if (!begun) {
      begun = true;
      out.writeBytes(Zstd.STREAM_HEADER);
    }
  }
}
