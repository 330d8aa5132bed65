package chat.guildhall.bench.peer;

import chat.guildhall.bench.swarm.Marker;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.FixedLengthFrameDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The floor where no C compiler is: the same as {@code peers/floor.c}, on one Netty thread. */
final class NettyFloor {
  private static final int PAYLOAD = 600;
  private static final int COMMAND = 4 + Marker.LENGTH;
  private static final int MARKER_AT = 4 + 100;
  private static final int BACKLOG = 4_096;

  private final List<Channel> clients = new ArrayList<>();

  private NettyFloor() {}

  /** Serves; the arguments are the data port and the control port. */
  public static void main(String[] arguments) {
    NettyFloor floor = new NettyFloor();
    EventLoopGroup group = new NioEventLoopGroup(1);
    floor.listen(
        group,
        Integer.parseInt(arguments[0]),
        new ChannelInitializer<>() {
          @Override
          protected void initChannel(Channel client) {
            floor.clients.add(client);
          }
        });
    floor.listen(
        group,
        Integer.parseInt(arguments[1]),
        new ChannelInitializer<>() {
          @Override
          protected void initChannel(Channel sender) {
            sender.pipeline().addLast(new FixedLengthFrameDecoder(COMMAND), floor.new Commands());
          }
        });
    System.out.println("ready");
  }

  private void listen(EventLoopGroup group, int port, ChannelInitializer<Channel> setup) {
    new ServerBootstrap()
        .group(group)
        .channel(NioServerSocketChannel.class)
        .option(ChannelOption.SO_BACKLOG, BACKLOG)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childHandler(setup)
        .bind("127.0.0.1", port)
        .syncUninterruptibly();
  }

  private final class Commands extends SimpleChannelInboundHandler<ByteBuf> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf command) {
      int count = Integer.parseInt(command.toString(0, 4, StandardCharsets.US_ASCII));
      ByteBuf frame = Unpooled.directBuffer(4 + PAYLOAD);
      frame.writeByte(0x81).writeByte(126).writeShort(PAYLOAD).writeBytes(new byte[PAYLOAD]);
      frame.setBytes(MARKER_AT, command, 4, Marker.LENGTH);
      for (int i = 0; i < count; i++) {
        for (Channel client : clients) {
          client.writeAndFlush(frame.retainedDuplicate(), client.voidPromise());
        }
      }
      frame.release();
      clients.removeIf(client -> !client.isActive());
    }
  }
}
