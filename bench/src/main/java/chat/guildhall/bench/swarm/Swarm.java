package chat.guildhall.bench.swarm;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/** Many sockets that hear the same messages. */
public final class Swarm implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(1);

  /** A close frame of code 1000, masked with zeros. */
  private static final byte[] GOOD_BYE = {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 0x03, (byte) 0xE8};

  private static final Duration QUIET = Duration.ofMillis(300);

  /** How many sessions decode a compressed stream; the rest count frames. */
  private static final int DECODING = 16;

  /** Sockets that are on their way to be open, at most. */
  private static final int OPENING_MAX = 128;

  private final Map<EventExecutor, Tally> tallies = new ConcurrentHashMap<>();
  private final ChannelGroup sockets = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final AtomicInteger begun = new AtomicInteger();
  private final Loops loops;
  private final int port;
  private final int size;

  /** Whether nothing but messages is counted; of undecoded streams all large frames are. */
  private final boolean exact;

  private final Function<Integer, Receiver> receivers;
  private final Progress progress = new Progress(opened -> beginNext());
  private long openingNanos;

  private Swarm(Loops loops, int port, int size, boolean exact, Kind kind) {
    this.loops = loops;
    this.port = port;
    this.size = size;
    this.exact = exact;
    this.receivers = at -> kind.make(at, progress);
  }

  private interface Kind {
    Receiver make(int at, Progress progress);
  }

  /** A session of the gateway for each token. */
  public static Swarm gateway(Loops loops, int port, List<String> tokens, Compression compression) {
    return new Swarm(
            loops,
            port,
            tokens.size(),
            compression == Compression.NONE,
            (at, progress) ->
                new GatewayReceiver(tokens.get(at), compression, at < DECODING, progress))
        .open();
  }

  /** {@code size} clients of Socket.IO. */
  public static Swarm socketIo(Loops loops, int port, int size) {
    return new Swarm(loops, port, size, true, (at, progress) -> new SocketIoReceiver(progress))
        .open();
  }

  /** {@code size} clients of the floor. */
  public static Swarm floor(Loops loops, int port, int size) {
    return new Swarm(loops, port, size, true, (at, progress) -> new FloorReceiver(progress)).open();
  }

  private Swarm open() {
    long from = System.nanoTime();
    for (int i = 0; i < Math.min(OPENING_MAX, size); i++) {
      beginNext();
    }
    await(Duration.ofMinutes(3), () -> progress.openedCount() == size, "sockets opened");
    openingNanos = System.nanoTime() - from;
    settle();
    return this;
  }

  /**
   * Waits until what a session hears at its beginning is over, which might be taken for messages.
   */
  private void settle() {
    long before = -1;
    while (delivered() != before) {
      before = delivered();
      Pause.of(QUIET);
    }
  }

  private void beginNext() {
    int at = begun.getAndIncrement();
    if (at < size) {
      loops.connect(port, new Setup(receivers.apply(at)));
    }
  }

  /** Has all of them read nothing more, or go on; what they have not read waits for them. */
  public void read(boolean on) {
    sockets.forEach(socket -> socket.config().setAutoRead(on));
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** How long it took until all were open. */
  public Duration opening() {
    return Duration.ofNanos(openingNanos);
  }

  /** How long each took to open, in nanoseconds. */
  public Histogram openingNanos() {
    return progress.nanos();
  }

  /** Sockets that were closed though they had been open. */
  public int lost() {
    return progress.lostCount();
  }

  /** Messages that were heard, over all sockets. */
  public long delivered() {
    return tallies.values().stream().mapToLong(Tally::count).sum();
  }

  /** Waits until {@code total} messages were heard since the beginning. */
  public void awaitDelivered(long total, Duration limit) {
    await(limit, () -> delivered() >= total, "messages heard of " + total);
    if (exact && delivered() > total) {
      throw new IllegalStateException(delivered() + " messages were heard instead of " + total);
    }
  }

  /** How long messages took since the last call, in nanoseconds. */
  public Histogram takeNanos() {
    Histogram sum = new Histogram(3);
    tallies.forEach((loop, tally) -> loop.submit(() -> tally.drainTo(sum)).awaitUninterruptibly());
    return sum;
  }

  private void await(Duration limit, BooleanSupplier done, String what) {
    long until = System.nanoTime() + limit.toNanos();
    while (!done.getAsBoolean()) {
      String failure = progress.failure();
      if (failure != null) {
        throw new IllegalStateException(failure);
      }
      if (lost() > 0) {
        throw new IllegalStateException(lost() + " sockets were closed by the server");
      }
      if (System.nanoTime() > until) {
        throw new IllegalStateException(
            "after %s: %d of %d sockets open, %d %s"
                .formatted(limit, progress.openedCount(), size, delivered(), what));
      }
      Pause.of(POLL);
    }
  }

  /** Says good-bye, so that the server keeps no session for a return, and closes. */
  @Override
  public void close() {
    sockets.writeAndFlush(Unpooled.wrappedBuffer(GOOD_BYE)).awaitUninterruptibly();
    sockets.close().awaitUninterruptibly();
  }

  private final class Setup extends ChannelInitializer<Channel> {
    private final Receiver receiver;

    Setup(Receiver receiver) {
      this.receiver = receiver;
    }

    @Override
    protected void initChannel(Channel channel) {
      sockets.add(channel);
      receiver.countInto(tallies.computeIfAbsent(channel.eventLoop(), loop -> new Tally()));
      channel
          .pipeline()
          .addLast(receiver.path().isEmpty() ? new Frames(receiver) : new Upgrade(receiver));
    }
  }
}
