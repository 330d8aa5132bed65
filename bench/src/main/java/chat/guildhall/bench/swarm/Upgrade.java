package chat.guildhall.bench.swarm;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The HTTP half of a WebSocket handshake; then it makes room for {@link Frames}. */
final class Upgrade extends ByteToMessageDecoder {
  private final Receiver receiver;

  Upgrade(Receiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    context.writeAndFlush(
        context
            .alloc()
            .buffer()
            .writeBytes(
                Marker.ascii(
                    "GET "
                        + receiver.path()
                        + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                        + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")));
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    String text = in.toString(StandardCharsets.US_ASCII);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return;
    }
    if (!text.startsWith("HTTP/1.1 101")) {
      receiver.refused("the handshake was answered with " + text.lines().findFirst().orElse(""));
      context.close();
      return;
    }
    in.skipBytes(end + 4);
    context.pipeline().addLast(new Frames(receiver));
    context.pipeline().remove(this);
  }
}
