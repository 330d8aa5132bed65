package chat.guildhall.bench.swarm;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/**
 * One client of Socket.IO over a WebSocket.
 *
 * @see <a href="https://socket.io/docs/v4/engine-io-protocol/">The Engine.IO protocol</a>
 */
final class SocketIoReceiver extends Receiver {
  private static final String PATH = "/socket.io/?EIO=4&transport=websocket";

  SocketIoReceiver(Progress progress) {
    super(progress);
  }

  @Override
  String path() {
    return PATH;
  }

  @Override
  void payload(ByteBuf data, int at, int length) {
    if (isOpen() && length > 1) {
      message(data, at, length);
      return;
    }
    String head = data.toString(at, Math.min(length, 2), StandardCharsets.US_ASCII);
    if (head.startsWith("0")) {
      send("40");
    } else if (head.startsWith("40")) {
      nowOpen();
    } else if (head.equals("2")) {
      send("3");
    }
  }
}
