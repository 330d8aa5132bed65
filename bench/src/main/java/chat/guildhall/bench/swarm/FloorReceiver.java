package chat.guildhall.bench.swarm;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;

/** One client of the floor, which sends frames from the first byte. */
final class FloorReceiver extends Receiver {
  FloorReceiver(Progress progress) {
    super(progress);
  }

  @Override
  String path() {
    return "";
  }

  @Override
  public void opened(ChannelHandlerContext socket) {
    super.opened(socket);
    nowOpen();
  }

  @Override
  void payload(ByteBuf data, int at, int length) {
    message(data, at, length);
  }
}
