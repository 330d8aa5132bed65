package chat.guildhall.server.gateway;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.GuildCreate;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.gateway.ready.SessionOwner;
import chat.guildhall.server.gateway.ready.Shard;
import chat.guildhall.server.gateway.wire.Body;
import chat.guildhall.server.gateway.wire.Encoding;
import chat.guildhall.server.gateway.wire.JsonEncoding;
import chat.guildhall.server.gateway.wire.Wire;
import chat.guildhall.server.gateway.wire.ZlibStreamEncoding;
import chat.guildhall.server.presence.ClientInfo;
import chat.guildhall.server.presence.SessionPresence;
import chat.guildhall.server.presence.Status;
import chat.guildhall.server.runtime.GuildView;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.impl.ContextInternal;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * Measures what a delivery costs the server: real sessions on real sockets over loopback, one event
 * of 604 bytes after the other, CPU time of the event loops alone. No test; run its {@code main}
 * with the number of sockets, the number of events, and {@code json} or {@code zlib}.
 */
final class FanOutMeasure {
  private static final int LOOPS = 2;
  private static final int EVENT_BYTES = 604;
  private static final long START_SECONDS_MAX = 60;

  private final List<Session> sessions = new CopyOnWriteArrayList<>();
  private final ConcurrentMap<EventExecutor, Flusher> flushers = new ConcurrentHashMap<>();
  private final int sockets;
  private final boolean compressed;
  private final CountDownLatch connected;

  private FanOutMeasure(int sockets, boolean compressed) {
    this.sockets = sockets;
    this.compressed = compressed;
    this.connected = new CountDownLatch(sockets);
  }

  /** Runs one measurement and prints it. */
  public static void main(String[] arguments) throws Exception {
    int sockets = Integer.parseInt(arguments[0]);
    int events = Integer.parseInt(arguments[1]);
    new FanOutMeasure(sockets, arguments[2].equals("zlib")).run(events);
    System.exit(0);
  }

  private void run(int events) throws Exception {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(LOOPS));
    int port = 15_873;
    vertx
        .deployVerticle(() -> new Server(port), new DeploymentOptions().setInstances(LOOPS))
        .toCompletionStage()
        .toCompletableFuture()
        .get();
    Thread.ofPlatform().daemon().name("clients").start(() -> clients(port));
    if (!connected.await(START_SECONDS_MAX, java.util.concurrent.TimeUnit.SECONDS)) {
      throw new IllegalStateException(connected.getCount() + " sockets are missing");
    }
    Map<EventExecutor, List<Session>> byLoop =
        sessions.stream().collect(java.util.stream.Collectors.groupingBy(Session::executor));
    send(byLoop, events / 2);
    long cpuBefore = cpuNanos();
    long before = System.nanoTime();
    send(byLoop, events);
    double cpu = (cpuNanos() - cpuBefore) / 1e9;
    double seconds = (System.nanoTime() - before) / 1e9;
    double deliveries = (double) events * sockets;
    System.out.printf(
        "%d sockets, %d events, %s: %.2f CPU s per million deliveries, %.0f deliveries/s%n",
        sockets,
        events,
        compressed ? "zlib" : "json",
        cpu / deliveries * 1e6,
        deliveries / seconds);
  }

  private void send(Map<EventExecutor, List<Session>> byLoop, int events) {
    Map<String, String> payload = Map.of("content", "x".repeat(EVENT_BYTES - 60));
    for (int i = 0; i < events; i++) {
      long goal = Wire.eventsWritten() + sockets;
      List<Dispatch> dispatches =
          List.of(Dispatch.of("MESSAGE_CREATE", Intent.GUILD_MESSAGES, payload));
      byLoop.forEach((loop, group) ->
          loop.execute(() -> group.forEach(session -> session.deliver(dispatches))));
      while (Wire.eventsWritten() < goal) {
        Thread.onSpinWait();
      }
    }
  }

  private static long cpuNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (long id : threads.getAllThreadIds()) {
      var info = threads.getThreadInfo(id);
      if (info != null && info.getThreadName().startsWith("vert.x-eventloop")) {
        sum += threads.getThreadCpuTime(id);
      }
    }
    return sum;
  }

  private final class Server extends AbstractVerticle {
    private final int port;

    Server(int port) {
      this.port = port;
    }

    @Override
    public void start(io.vertx.core.Promise<Void> started) {
      vertx
          .createHttpServer(new HttpServerOptions().setAcceptBacklog(4_096))
          .webSocketHandler(FanOutMeasure.this::accept)
          .listen(port, "127.0.0.1")
          .<Void>mapEmpty()
          .onComplete(started);
    }
  }

  private void accept(ServerWebSocket socket) {
    EventExecutor loop = ContextInternal.current().nettyEventLoop();
    Encoding encoding = compressed ? new ZlibStreamEncoding() : new JsonEncoding();
    SessionOwner owner =
        new SessionOwner(
            new UserId(sessions.size() + 1L),
            false,
            Optional.empty(),
            Intent.ALL | Intent.PEOPLE,
            Shard.WHOLE,
            50,
            new ClientInfo("web", ""));
    Session session =
        new Session(
            "s" + sessions.size(),
            owner,
            SessionPresence.of(Status.ONLINE),
            loop,
            flushers.computeIfAbsent(loop, Flusher::new),
            new Nowhere());
    session.begin(new SocketLink(Wire.of(socket, encoding)), List.<Body>of().iterator());
    sessions.add(session);
    connected.countDown();
  }

  private record SocketLink(Wire wire) implements Link {
    @Override
    public boolean isClosed() {
      return false;
    }

    @Override
    public void attached(Session session) {}

    @Override
    public void close(int code, String reason) {
      wire.close(code, reason);
    }
  }

  private static final class Nowhere implements SessionHost {
    @Override
    public void connected(Session session) {}

    @Override
    public void disconnected(Session session) {}

    @Override
    public void ended(Session session) {}

    @Override
    public void leave(Session session, GuildId guild) {}

    @Override
    public Optional<GuildCreate> guildCreate(Session session, GuildView view) {
      return Optional.empty();
    }
  }

  private void clients(int port) {
    try (Selector selector = Selector.open()) {
      String upgrade =
          "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
      for (int i = 0; i < sockets; i++) {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.write(ByteBuffer.wrap(upgrade.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
      }
      ByteBuffer sink = ByteBuffer.allocateDirect(1 << 16);
      while (!Thread.interrupted()) {
        selector.select(key -> {
          sink.clear();
          try {
            int unused = ((SocketChannel) key.channel()).read(sink);
          } catch (java.io.IOException closed) {
            key.cancel();
          }
        });
      }
    } catch (java.io.IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }
}
