package chat.guildhall.bench.swarm;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what a server sends into WebSocket frames, without copying those that arrive whole.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-5.2">RFC 6455, base framing</a>
 */
final class Frames extends ChannelInboundHandlerAdapter {
  private static final int LENGTH_MASK = 0x7F;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;
  private static final int OPCODE_MASK = 0x0F;

  /** Who hears the frames of one socket. */
  interface Listener {
    /** The socket takes frames now. */
    void opened(ChannelHandlerContext context);

    /** One frame: its payload stands in {@code data} from {@code at}, {@code length} bytes. */
    void frame(int opcode, ByteBuf data, int at, int length);

    /** Everything that arrived together was given. */
    void batchEnded();

    /** The socket is gone. */
    void closed();
  }

  private final Listener listener;
  private @Nullable ByteBuf partial;
  private boolean opened;

  Frames(Listener listener) {
    this.listener = listener;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    if (context.channel().isActive()) {
      open(context);
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    open(context);
  }

  private void open(ChannelHandlerContext context) {
    if (!opened) {
      opened = true;
      listener.opened(context);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf data = (ByteBuf) message;
    ByteBuf before = partial;
    if (before != null) {
      partial = null;
      before.writeBytes(data);
      data.release();
      data = before;
    }
    try {
      cut(data);
      if (data.isReadable()) {
        partial = context.alloc().buffer(data.readableBytes() * 2).writeBytes(data);
      }
    } finally {
      data.release();
    }
    listener.batchEnded();
  }

  private void cut(ByteBuf data) {
    while (data.readableBytes() >= 2) {
      int start = data.readerIndex();
      int opcode = data.getByte(start) & OPCODE_MASK;
      int length = data.getByte(start + 1) & LENGTH_MASK;
      int header = 2;
      if (length == LENGTH_16) {
        header = 4;
        if (data.readableBytes() < header) {
          return;
        }
        length = data.getUnsignedShort(start + 2);
      } else if (length == LENGTH_64) {
        header = 10;
        if (data.readableBytes() < header) {
          return;
        }
        length = Math.toIntExact(data.getLong(start + 2));
      }
      if (data.readableBytes() < header + length) {
        return;
      }
      listener.frame(opcode, data, start + header, length);
      data.readerIndex(start + header + length);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    ByteBuf left = partial;
    if (left != null) {
      partial = null;
      left.release();
    }
    listener.closed();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
