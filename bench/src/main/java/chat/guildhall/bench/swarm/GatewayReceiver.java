package chat.guildhall.bench.swarm;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One session of the gateway: identifies, beats, and counts the messages that it hears.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway">The gateway</a>
 */
final class GatewayReceiver extends Receiver {
  private static final long BEAT_SECONDS = 30;
  private static final int HEAD = 64;

  /** Of a compressed stream that is not decoded: messages are the only frames so large. */
  private static final int MESSAGE_BYTES_MIN = 120;

  private final String token;
  private final Compression compression;
  private final @Nullable Inflating inflating;
  private boolean identified;

  /** {@code decodes} whether a compressed stream is read, or its frames counted alone. */
  GatewayReceiver(String token, Compression compression, boolean decodes, Progress progress) {
    super(progress);
    this.token = token;
    this.compression = compression;
    this.inflating = compression != Compression.NONE && decodes ? compression.inflating() : null;
  }

  @Override
  String path() {
    return "/?v=10&encoding=json" + compression.query();
  }

  @Override
  void payload(ByteBuf data, int at, int length) {
    Inflating own = inflating;
    if (compression == Compression.NONE) {
      plain(data, at, length);
    } else if (own != null) {
      ByteBuf plain = own.inflate(data, at, length);
      plain(plain, plain.readerIndex(), plain.readableBytes());
    } else if (isOpen()) {
      if (length >= MESSAGE_BYTES_MIN) {
        delivered();
      }
    } else if (identified) {
      ready();
    } else {
      identify();
    }
  }

  private void plain(ByteBuf data, int at, int length) {
    if (isOpen()) {
      message(data, at, length);
      return;
    }
    String head = data.toString(at, Math.min(length, HEAD), StandardCharsets.US_ASCII);
    if (head.startsWith("{\"t\":\"READY\"")) {
      ready();
    } else if (head.contains("\"op\":10")) {
      identify();
    } else if (head.contains("\"op\":9")) {
      refused("the gateway refused a session");
    }
  }

  private void identify() {
    identified = true;
    send(
        "{\"op\":2,\"d\":{\"token\":\""
            + token
            + "\",\"properties\":{\"os\":\"linux\",\"browser\":\"bench\",\"device\":\"\"}}}");
  }

  private void ready() {
    nowOpen();
    context()
        .executor()
        .scheduleAtFixedRate(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
  }

  private void beat() {
    if (context().channel().isActive()) {
      send("{\"op\":1,\"d\":null}");
    }
  }
}
