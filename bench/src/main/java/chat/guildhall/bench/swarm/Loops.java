package chat.guildhall.bench.swarm;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.concurrent.TimeUnit;

/** The threads on which all clients of a run live: few, since the server shares the machine. */
public final class Loops implements AutoCloseable {
  private static final int THREADS = 2;
  private static final int RECEIVE_BYTES = 64 * 1024;

  private final boolean epoll = Epoll.isAvailable();
  private final EventLoopGroup group =
      epoll ? new EpollEventLoopGroup(THREADS) : new NioEventLoopGroup(THREADS);

  /** Opens a connection to loopback; {@code setup} fills its pipeline. */
  public void connect(int port, ChannelInitializer<Channel> setup) {
    new Bootstrap()
        .group(group)
        .channel(epoll ? EpollSocketChannel.class : NioSocketChannel.class)
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.SO_RCVBUF, RECEIVE_BYTES)
        .handler(setup)
        .connect("127.0.0.1", port)
        .addListener(connected -> {
          if (!connected.isSuccess()) {
            throw new IllegalStateException("no connection to port " + port, connected.cause());
          }
        });
  }

  /** How many threads there are. */
  public int threads() {
    return THREADS;
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
