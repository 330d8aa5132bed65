package chat.guildhall.server.gateway.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.nio.charset.StandardCharsets;

/** Writes by Vert.x' public methods: the fallback of {@link DirectWire}. */
final class PlainWire implements Wire {
  private final ServerWebSocket socket;
  private final Encoding encoding;

  PlainWire(ServerWebSocket socket, Encoding encoding) {
    this.socket = socket;
    this.encoding = encoding;
  }

  @Override
  public boolean isWritable() {
    return !socket.writeQueueFull();
  }

  @Override
  public void onWritable(Runnable action) {
    socket.drainHandler(_ -> action.run());
  }

  @Override
  public void expect(long bytes) {
    // Every message is a buffer of its own.
  }

  @Override
  public void event(Body body, long seq) {
    Body encoded = body.encoded();
    ByteBuf out = Unpooled.buffer(encoding.eventSize(encoded, seq));
    encoding.event(out, encoded, seq);
    write(out);
    Written.EVENTS.increment();
  }

  @Override
  public void control(byte[] json) {
    ByteBuf out = Unpooled.buffer(encoding.controlSize(json));
    encoding.control(out, json);
    write(out);
  }

  @Override
  public boolean isFull() {
    return false;
  }

  @Override
  public void flush() {
    // Every write flushed already.
  }

  @Override
  public void close(int code, String reason) {
    socket.close((short) code, reason);
  }

  @Override
  public void abort() {
    socket.end();
  }

  private void write(ByteBuf message) {
    socket.writeFrame(
        encoding.isBinary()
            ? WebSocketFrame.binaryFrame(Buffer.buffer(message), true)
            : WebSocketFrame.textFrame(message.toString(StandardCharsets.UTF_8), true));
  }
}
