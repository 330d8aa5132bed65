package chat.guildhall.server.testing;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Many gateway sessions on two threads, which keep of what they hear the ids of messages and
 * nothing else. For one session, of which everything matters, there is {@link TestingGateway}.
 */
public final class Crowd implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int THREADS = 2;

  /** Sessions that are on their way to be open, at most. */
  private static final int OPENING_MAX = 32;

  /**
   * What the kernel takes for a client that does not read, at most, as far as that can be asked.
   */
  private static final int SMALL_RECEIVE_BYTES = 4_096;

  private final EventLoopGroup loops = new NioEventLoopGroup(THREADS);
  private final Semaphore opening = new Semaphore(OPENING_MAX);

  /** A permit for each message that was heard and not yet awaited. */
  private final Semaphore heard = new Semaphore(0);

  private final List<CrowdSession> all = new ArrayList<>();
  private final TestingServer server;

  /** Nobody yet. */
  public Crowd(TestingServer server) {
    this.server = server;
  }

  /**
   * Opens sessions, of these people by turns, and waits until they are READY.
   *
   * @param reading whether they read on then; if not, they beat their hearts all the same
   */
  public List<CrowdSession> open(int count, List<TestingClient> people, boolean reading) {
    List<CrowdSession> sessions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      take(opening, 1, "a session is not READY");
      CrowdSession session =
          new CrowdSession(people.get(i % people.size()).token(), reading, opening, heard);
      sessions.add(session);
      all.add(session);
      Bootstrap bootstrap =
          new Bootstrap()
              .group(loops)
              .channel(NioSocketChannel.class)
              .option(ChannelOption.TCP_NODELAY, true)
              .handler(
                  new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                      channel.pipeline().addLast(session);
                    }
                  });
      if (!reading) {
        bootstrap.option(ChannelOption.SO_RCVBUF, SMALL_RECEIVE_BYTES);
      }
      bootstrap.connect("127.0.0.1", URI.create(server.url()).getPort());
    }
    take(opening, OPENING_MAX, "sessions are not READY");
    opening.release(OPENING_MAX);
    return sessions;
  }

  /** Waits until so many messages more were heard, over all sessions that read. */
  public void awaitHeard(int count) {
    take(heard, count, "messages were not heard by all");
  }

  private void take(Semaphore permits, int count, String otherwise) {
    try {
      if (!permits.tryAcquire(count, LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError(
            "after %s %s: %d of %d; ended: %s"
                .formatted(LIMIT, otherwise, permits.availablePermits(), count, ends()));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** How those ended that did. */
  private List<String> ends() {
    return all.stream().map(CrowdSession::end).flatMap(Optional::stream).toList();
  }

  @Override
  public void close() {
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
