package chat.guildhall.server.gateway.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelOutboundHandler;
import io.netty.channel.EventLoop;
import io.netty.channel.unix.Socket;
import io.netty.channel.unix.UnixChannel;
import io.netty.util.concurrent.FastThreadLocal;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A socket of the system, written past Netty's outbound buffer from a buffer that all sockets of a
 * loop share: it stays in the processor's cache, and a write needs no buffer of its own, no promise
 * and no walk through the pipeline. Only while Netty has nothing to write to the same socket.
 *
 * <p>Where Netty's native transport serves the socket and nothing, as TLS would, changes bytes on
 * their way.
 */
final class RawSocket {
  /** What the shared buffer holds. */
  static final int BUFFER_BYTES = 64 * 1024;

  private static final FastThreadLocal<Shared> SHARED =
      new FastThreadLocal<>() {
        @Override
        protected Shared initialValue() {
          return new Shared();
        }

        @Override
        protected void onRemoval(Shared shared) {
          shared.buffer.release();
        }
      };

  private final Socket socket;
  private final ChannelOutboundBuffer outbound;
  private final EventLoop loop;

  private RawSocket(Socket socket, ChannelOutboundBuffer outbound, EventLoop loop) {
    this.socket = socket;
    this.outbound = outbound;
    this.loop = loop;
  }

  /** The socket of a channel, for what is written below {@code encoder}. */
  static Optional<RawSocket> below(ChannelHandlerContext encoder) {
    Channel channel = encoder.channel();
    ChannelOutboundBuffer outbound = channel.unsafe().outboundBuffer();
    if (outbound == null
        || !(channel instanceof UnixChannel unix)
        || !(unix.fd() instanceof Socket socket)) {
      return Optional.empty();
    }
    for (Map.Entry<String, ChannelHandler> entry : encoder.pipeline()) {
      if (entry.getValue() == encoder.handler()) {
        return Optional.of(new RawSocket(socket, outbound, channel.eventLoop()));
      }
      if (entry.getValue() instanceof ChannelOutboundHandler) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether the channel is open and takes more. */
  boolean isWritable() {
    return outbound.isWritable() && socket.isOpen();
  }

  /**
   * The loop's buffer, empty, until {@link #send} takes it back; null where the socket must be
   * written through Netty, or another has the buffer.
   */
  @Nullable ByteBuf borrow() {
    if (!loop.inEventLoop() || outbound.totalPendingWriteBytes() != 0 || !socket.isOpen()) {
      return null;
    }
    Shared shared = SHARED.get();
    if (shared.isLent) {
      return null;
    }
    shared.isLent = true;
    return shared.buffer;
  }

  /**
   * Sends what is in the borrowed buffer and takes it back.
   *
   * @return what the system did not take, in a buffer of its own; null if it took all
   */
  @Nullable ByteBuf send(ByteBuf borrowed) {
    Shared shared = SHARED.get();
    try {
      int length = borrowed.readableBytes();
      int sent = 0;
      try {
        sent = Math.max(0, socket.sendAddress(borrowed.memoryAddress(), 0, length));
      } catch (IOException broken) {
        // Netty meets the same and closes the channel as it does for every write.
      }
      return sent == length ? null : borrowed.copy(sent, length - sent);
    } finally {
      borrowed.clear();
      shared.isLent = false;
    }
  }

  private static final class Shared {
    final ByteBuf buffer = PooledByteBufAllocator.DEFAULT.directBuffer(BUFFER_BYTES, BUFFER_BYTES);
    boolean isLent;
  }
}
