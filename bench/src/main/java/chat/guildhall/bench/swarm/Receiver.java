package chat.guildhall.bench.swarm;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One socket that hears messages: how it gets there is its kind's, the counting is one. */
abstract class Receiver implements Frames.Listener {
  private static final int TEXT = 1;
  private static final int BINARY = 2;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final int FINAL = 0x80;
  private static final int MASKED = 0x80;
  private static final int LENGTH_16 = 126;

  private final Progress progress;
  private final Marker marker = new Marker();
  private final long from = System.nanoTime();
  private @Nullable ChannelHandlerContext context;
  private @Nullable Tally tally;
  private long now;
  private boolean heard;
  private boolean open;

  Receiver(Progress progress) {
    this.progress = progress;
  }

  /** Sets where its deliveries are counted, before its socket opens. */
  final void countInto(Tally counted) {
    tally = counted;
  }

  /** The path of the WebSocket handshake; empty where the server speaks frames at once. */
  abstract String path();

  /** A text or binary frame. */
  abstract void payload(ByteBuf data, int at, int length);

  /** Whether it hears messages now. */
  final boolean isOpen() {
    return open;
  }

  /** It hears messages from now on. */
  final void nowOpen() {
    open = true;
    progress.opened(System.nanoTime() - from);
  }

  /** It will never hear any. */
  final void refused(String why) {
    progress.failed(why);
  }

  final ChannelHandlerContext context() {
    return Objects.requireNonNull(context);
  }

  /** Counts a message if the payload is one. */
  final void message(ByteBuf data, int at, int length) {
    long sent = marker.find(data, at, length);
    if (sent == 0) {
      return;
    }
    if (now == 0) {
      now = System.nanoTime();
    }
    counted().took(now - sent);
    delivered();
  }

  /** Counts a message that was not looked into. */
  final void delivered() {
    counted().delivered();
    heard = true;
  }

  /** Sends a text. */
  final void send(String text) {
    send(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  private void send(int opcode, byte[] payload) {
    ChannelHandlerContext socket = context();
    ByteBuf out = socket.alloc().buffer(payload.length + 8);
    out.writeByte(FINAL | opcode);
    if (payload.length < LENGTH_16) {
      out.writeByte(MASKED | payload.length);
    } else {
      out.writeByte(MASKED | LENGTH_16).writeShort(payload.length);
    }
    // A mask of zeros leaves the payload as it is.
    out.writeInt(0).writeBytes(payload);
    socket.writeAndFlush(out, socket.voidPromise());
  }

  private Tally counted() {
    return Objects.requireNonNull(tally);
  }

  @Override
  public void opened(ChannelHandlerContext socket) {
    context = socket;
  }

  @Override
  public final void frame(int opcode, ByteBuf data, int at, int length) {
    switch (opcode) {
      case TEXT, BINARY -> payload(data, at, length);
      case PING -> {
        byte[] same = new byte[length];
        data.getBytes(at, same);
        send(PONG, same);
      }
      default -> {}
    }
  }

  @Override
  public final void batchEnded() {
    now = 0;
    if (heard) {
      heard = false;
      counted().publish();
    }
  }

  @Override
  public final void closed() {
    if (open) {
      progress.lost();
    } else {
      progress.failed("a socket was closed before it was open");
    }
  }
}
