package chat.guildhall.server.gateway.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes finished WebSocket frames below the encoder, many in one buffer.
 *
 * <p>This is the one place that knows Vert.x' pipeline: it passes the encoder, the message objects
 * and the futures of the ordinary write by, and with them Vert.x' back-pressure, for which {@link
 * #isWritable()} stands. {@link PlainWire} does the same by the ordinary way.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-5.2">RFC 6455, base framing</a>
 */
final class DirectWire implements Wire {
  private static final String ENCODER = "wsencoder";
  private static final int FIN_TEXT = 0x81;
  private static final int FIN_BINARY = 0x82;
  private static final int BATCH_BYTES = 32 * 1024;
  private static final int HEADER_MAX = 10;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;

  private final ServerWebSocket socket;
  private final ChannelHandlerContext encoder;
  private final Encoding encoding;
  private final @Nullable RawSocket raw;
  private @Nullable ByteBuf batch;

  /** Whether {@link #batch} is the buffer of {@link #raw}. */
  private boolean borrowed;

  /** Events in {@link #batch}. */
  private int gathered;

  private volatile @Nullable Runnable onWritable;

  private DirectWire(ServerWebSocket socket, ChannelHandlerContext encoder, Encoding encoding) {
    this.socket = socket;
    this.encoder = encoder;
    this.encoding = encoding;
    this.raw = RawSocket.below(encoder).orElse(null);
  }

  /** The wire below the socket's encoder; empty where the pipeline looks otherwise. */
  static Optional<DirectWire> below(
      HttpConnection connection, ServerWebSocket socket, Encoding encoding) {
    // The socket itself may be wrapped, as the web router does.
    if (!(connection instanceof ConnectionBase netty)) {
      return Optional.empty();
    }
    ChannelHandlerContext encoder = netty.channelHandlerContext().pipeline().context(ENCODER);
    if (encoder == null) {
      return Optional.empty();
    }
    DirectWire wire = new DirectWire(socket, encoder, encoding);
    encoder.pipeline().addBefore(ENCODER, "writability", wire.new Writability());
    return Optional.of(wire);
  }

  /** Whether it writes past Netty where it can. */
  boolean isRaw() {
    return raw != null;
  }

  @Override
  public boolean isWritable() {
    return raw == null ? encoder.channel().isWritable() : raw.isWritable();
  }

  @Override
  public void onWritable(Runnable action) {
    onWritable = action;
  }

  @Override
  public void expect(long bytes) {
    if (batch == null) {
      batch = buffer((int) Math.min(bytes, BATCH_BYTES));
    }
  }

  @Override
  public void event(Body body, long seq) {
    Body encoded = body.encoded();
    encoding.event(frame(encoding.eventSize(encoded, seq)), encoded, seq);
    gathered++;
  }

  @Override
  public void control(byte[] json) {
    encoding.control(frame(encoding.controlSize(json)), json);
  }

  @Override
  public boolean isFull() {
    ByteBuf filling = batch;
    return filling != null && filling.readableBytes() >= BATCH_BYTES;
  }

  @Override
  public void flush() {
    ByteBuf ready = batch;
    if (ready != null) {
      batch = null;
      Written.EVENTS.add(gathered);
      gathered = 0;
      ByteBuf rest = borrowed && raw != null ? raw.send(ready) : ready;
      borrowed = false;
      if (rest != null) {
        encoder.writeAndFlush(rest, encoder.voidPromise());
      }
    }
  }

  @Override
  public void close(int code, String reason) {
    flush();
    socket.close((short) code, reason);
  }

  @Override
  public void abort() {
    encoder.channel().close();
  }

  /** The batch with a frame's header written and room for its {@code size} bytes of payload. */
  private ByteBuf frame(int size) {
    int needed = HEADER_MAX + size;
    if (borrowed && batch != null && batch.writableBytes() < needed) {
      flush();
    }
    ByteBuf out = batch;
    if (out == null) {
      out = buffer(needed);
      batch = out;
    } else {
      out.ensureWritable(needed);
    }
    out.writeByte(encoding.isBinary() ? FIN_BINARY : FIN_TEXT);
    if (size < LENGTH_16) {
      out.writeByte(size);
    } else if (size <= 0xFFFF) {
      out.writeByte(LENGTH_16).writeShort(size);
    } else {
      out.writeByte(LENGTH_64).writeLong(size);
    }
    return out;
  }

  private ByteBuf buffer(int bytes) {
    ByteBuf shared = raw == null || bytes > RawSocket.BUFFER_BYTES ? null : raw.borrow();
    borrowed = shared != null;
    return shared == null ? encoder.alloc().ioBuffer(bytes) : shared;
  }

  private final class Writability extends ChannelInboundHandlerAdapter {
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
      Runnable action = onWritable;
      if (action != null && context.channel().isWritable()) {
        action.run();
      }
      context.fireChannelWritabilityChanged();
    }
  }
}
