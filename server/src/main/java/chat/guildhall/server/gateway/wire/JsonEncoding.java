package chat.guildhall.server.gateway.wire;

import io.netty.buffer.ByteBuf;

/** Plain JSON in text frames. */
public final class JsonEncoding implements Encoding {
  /** The only one: it has no state. */
  public static final JsonEncoding INSTANCE = new JsonEncoding();

  private JsonEncoding() {}

  @Override
  public boolean isBinary() {
    return false;
  }

  @Override
  public void event(ByteBuf out, Body body, long seq) {
    out.writeBytes(body.head());
    Encoding.digits(out, seq);
    out.writeBytes(body.tail());
  }

  @Override
  public int eventSize(Body body, long seq) {
    return body.head().length + Encoding.digitCount(seq) + body.tail().length;
  }

  @Override
  public void control(ByteBuf out, byte[] json) {
    out.writeBytes(json);
  }

  @Override
  public int controlSize(byte[] json) {
    return json.length;
  }
}
