package chat.guildhall.server.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One session of a {@link Crowd}: identifies, beats its heart, and notes what messages it hears.
 */
public final class CrowdSession extends ByteToMessageDecoder {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration BEAT = Duration.ofSeconds(15);
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int HEAD = 128;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;
  private static final Pattern EVENT = Pattern.compile("^\\{\"t\":\"(\\w+)\",\"s\":(\\d+),");
  private static final Pattern MESSAGE =
      Pattern.compile("\"d\":\\{\"id\":\"(\\d+)\",\"channel_id\":\"(\\d+)\"");
  private static final Pattern SESSION_ID = Pattern.compile("\"session_id\":\"([^\"]+)\"");

  private final String token;
  private final Semaphore ready;
  private final Semaphore heard;
  private final CompletableFuture<ChannelHandlerContext> socket = new CompletableFuture<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final Map<String, List<String>> ids = new HashMap<>();
  private boolean reading;
  private boolean upgraded;
  private boolean told;
  private String sessionId = "";
  private long sequence;

  CrowdSession(String token, boolean reading, Semaphore ready, Semaphore heard) {
    this.token = token;
    this.reading = reading;
    this.ready = ready;
    this.heard = heard;
  }

  /** The token that it identified with. */
  public String token() {
    return token;
  }

  /** The id by which it can be resumed. */
  public String sessionId() {
    return onLoop(() -> sessionId);
  }

  /** The number of the last event that it heard. */
  public long sequence() {
    return onLoop(() -> sequence);
  }

  /** The messages of a channel that it heard, in their order. */
  public List<String> messageIds(String channel) {
    return onLoop(() -> List.copyOf(ids.getOrDefault(channel, List.of())));
  }

  /** Reads again all that is left, to the end; the code that it was closed with. */
  public int closeCode() {
    onLoop(() -> {
      reading = true;
      return socket.getNow(null).channel().config().setAutoRead(true);
    });
    return get(closed);
  }

  /** How it ended, if it did. */
  Optional<String> end() {
    return closed.isDone()
        ? Optional.of(closed.handle((code, failure) -> code + " " + failure).join())
        : Optional.empty();
  }

  private <T> T onLoop(Supplier<T> asked) {
    return get(CompletableFuture.supplyAsync(asked, get(socket).executor()));
  }

  private static <T> T get(CompletableFuture<T> future) {
    try {
      return future.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    } catch (ExecutionException | TimeoutException failed) {
      throw new AssertionError("a session of the crowd does not answer", failed);
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    socket.complete(context);
    context.writeAndFlush(
        context
            .alloc()
            .buffer()
            .writeBytes(
                ("GET /?v=10&encoding=json HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                        + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                    .getBytes(US_ASCII)));
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (!upgraded) {
      int end = in.toString(US_ASCII).indexOf("\r\n\r\n");
      if (end >= 0) {
        upgraded = true;
        in.skipBytes(end + 4);
        send(context, "{\"op\":2,\"d\":{\"token\":\"" + token + "\",\"properties\":{}}}");
      }
      return;
    }
    if (in.readableBytes() < 2) {
      return;
    }
    int start = in.readerIndex();
    int length = in.getByte(start + 1) & 0x7F;
    int header = length == LENGTH_16 ? 4 : length == LENGTH_64 ? 10 : 2;
    if (in.readableBytes() < header) {
      return;
    }
    if (length == LENGTH_16) {
      length = in.getUnsignedShort(start + 2);
    } else if (length == LENGTH_64) {
      length = Math.toIntExact(in.getLong(start + 2));
    }
    if (in.readableBytes() >= header + length) {
      in.skipBytes(header + length);
      frame(context, in.getByte(start) & 0x0F, in.slice(start + header, length));
    }
  }

  /** The decoder itself would ask for more here, even where nothing is to be read. */
  @Override
  public void channelReadComplete(ChannelHandlerContext context) throws Exception {
    if (reading) {
      super.channelReadComplete(context);
    }
  }

  private void frame(ChannelHandlerContext context, int opcode, ByteBuf payload) {
    if (opcode == CLOSE) {
      closed.complete(payload.getUnsignedShort(0));
      context.close();
    } else if (opcode == TEXT) {
      int length = Math.min(HEAD, payload.readableBytes());
      String head = payload.toString(0, length, US_ASCII);
      Matcher event = EVENT.matcher(head);
      if (event.find()) {
        sequence = Long.parseLong(event.group(2));
        event(context, event.group(1), head, payload);
      }
    }
  }

  private void event(ChannelHandlerContext context, String name, String head, ByteBuf payload) {
    if (name.equals("MESSAGE_CREATE")) {
      Matcher message = MESSAGE.matcher(head);
      if (!message.find()) {
        throw new IllegalStateException("no message begins so: " + head);
      }
      ids.computeIfAbsent(message.group(2), _ -> new ArrayList<>()).add(message.group(1));
      if (reading) {
        heard.release();
      }
    } else if (name.equals("READY")) {
      Matcher found = SESSION_ID.matcher(payload.toString(US_ASCII));
      sessionId = found.find() ? found.group(1) : "";
      context.channel().config().setAutoRead(reading);
      context
          .executor()
          .scheduleAtFixedRate(
              () -> send(context, "{\"op\":1,\"d\":" + sequence + "}"),
              BEAT.toSeconds(),
              BEAT.toSeconds(),
              TimeUnit.SECONDS);
      tell();
    }
  }

  /** It is READY, or will never be. */
  private void tell() {
    if (!told) {
      told = true;
      ready.release();
    }
  }

  private static void send(ChannelHandlerContext context, String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    ByteBuf out = context.alloc().buffer(bytes.length + 8);
    out.writeByte(0x80 | TEXT);
    if (bytes.length < LENGTH_16) {
      out.writeByte(0x80 | bytes.length);
    } else {
      out.writeByte(0x80 | LENGTH_16).writeShort(bytes.length);
    }
    // A mask of zeros leaves the payload as it is.
    out.writeInt(0).writeBytes(bytes);
    context.writeAndFlush(out, context.voidPromise());
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    closed.completeExceptionally(new AssertionError("the socket ended without a close frame"));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    closed.completeExceptionally(cause);
    context.close();
  }
}
