package chat.guildhall.server.gateway;

import chat.guildhall.protocol.CloseCode;
import chat.guildhall.server.gateway.Protocol.Action;
import chat.guildhall.server.gateway.wire.Wire;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One socket: puts payloads together, has {@link Protocol} judge them, and carries its verdict out.
 * Belongs to the socket's event loop.
 *
 * <p>The socket is not read while an identify, a resume or a command is under way, so that payloads
 * take effect one after the other and a client cannot pile up work.
 */
final class Connection implements Link {
  /** By which part the told interval varies: clients that came together do not beat together. */
  private static final int HEARTBEAT_JITTER_PART = 16;

  private static final int CLOSE_NORMAL = 1000;
  private static final int CLOSE_GOING_AWAY = 1001;

  /** What a connection asks of the rest; each answers on its own threads. */
  interface Commands {
    /** Begins a session. */
    void identify(Connection connection, Identify identify);

    /** Goes on with a session. */
    void resume(Connection connection, Resume resume);

    /** Does what only a session can do; calls {@link Connection#done()} then. */
    void run(Connection connection, Session session, Action.ForSession command);
  }

  private final ServerWebSocket socket;
  private final EventExecutor loop;
  private final Wire wire;
  private final String gatewayUrl;
  private final Commands commands;
  private final Protocol protocol;
  private final int heartbeatIntervalMs;
  private @Nullable Buffer partial;
  private @Nullable Future<?> timer;
  private volatile @Nullable Session session;
  private volatile boolean closed;
  private boolean left;

  /**
   * A socket that was accepted.
   *
   * @param gatewayUrl where this client reached the gateway, for READY
   * @param heartbeatIntervalMs the longest that the client is told; it counts as gone after a
   *     silence of one and a half
   */
  Connection(
      ServerWebSocket socket,
      EventExecutor loop,
      Wire wire,
      String gatewayUrl,
      Commands commands,
      int heartbeatIntervalMs,
      boolean limited) {
    this.socket = socket;
    this.loop = loop;
    this.wire = wire;
    this.gatewayUrl = gatewayUrl;
    this.commands = commands;
    this.heartbeatIntervalMs = heartbeatIntervalMs;
    this.protocol = new Protocol(nowMs(), heartbeatIntervalMs * 3L / 2, limited);
  }

  /** Says hello and listens. */
  void open() {
    socket.frameHandler(this::frame);
    socket.exceptionHandler(_ -> close(CloseCode.DECODE_ERROR));
    socket.closeHandler(_ -> gone());
    int jitterMs = ThreadLocalRandom.current().nextInt(heartbeatIntervalMs / HEARTBEAT_JITTER_PART);
    wire.control(Control.hello(heartbeatIntervalMs - jitterMs));
    wire.flush();
    scheduleCheck();
  }

  @Override
  public Wire wire() {
    return wire;
  }

  /** Where its client reached the gateway. */
  String gatewayUrl() {
    return gatewayUrl;
  }

  /** The loop that it belongs to. */
  EventExecutor loop() {
    return loop;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void attached(Session attached) {
    session = attached;
    loop.execute(() -> {
      protocol.opened();
      if (closed) {
        leave(attached, false);
      }
      socket.resume();
    });
  }

  /** The session that was asked for is not to be had: op 9, and the client may identify. */
  void refuse() {
    loop.execute(() -> {
      if (!closed) {
        protocol.refused(nowMs());
        wire.control(Control.INVALID_SESSION);
        wire.flush();
        socket.resume();
      }
    });
  }

  /** A command is carried out; the next payload may come. */
  void done() {
    loop.execute(socket::resume);
  }

  @Override
  public void close(int code, String reason) {
    if (!closed) {
      closed = true;
      wire.close(code, reason);
      loop.execute(this::awaitEnd);
    }
  }

  /** A client that reads nothing takes no close frame either: its socket is not kept for good. */
  private void awaitEnd() {
    ending();
    if (!left) {
      timer = loop.schedule(wire::abort, Session.RESUMABLE_MS, TimeUnit.MILLISECONDS);
    }
  }

  private void frame(WebSocketFrame frame) {
    if (closed) {
      return;
    }
    if (frame.isBinary()) {
      closeFromLoop(CloseCode.DECODE_ERROR);
      return;
    }
    Buffer whole = partial;
    if (whole == null) {
      whole = frame.binaryData();
    } else {
      whole.appendBuffer(frame.binaryData());
    }
    if (whole.length() > Protocol.PAYLOAD_BYTES_MAX) {
      closeFromLoop(CloseCode.DECODE_ERROR);
    } else if (frame.isFinal()) {
      partial = null;
      act(protocol.receive(whole.getBytes(), nowMs()));
    } else {
      partial = partial == null ? whole.copy() : whole;
    }
  }

  private void act(Action action) {
    try {
      switch (action) {
        case Action.Ignore _ -> {}
        case Action.Close(CloseCode code) -> closeFromLoop(code);
        case Action.Beat(long seq) -> beat(seq);
        case Action.Identify(var data) -> {
          Identify identify = Identify.read(data);
          socket.pause();
          commands.identify(this, identify);
        }
        case Action.Resume(var data) -> {
          Resume resume = Resume.read(data);
          socket.pause();
          commands.resume(this, resume);
        }
        case Action.ForSession command -> {
          Session current = session;
          if (current != null) {
            socket.pause();
            commands.run(this, current, command);
          }
        }
      }
    } catch (CloseException refused) {
      closeFromLoop(refused.code());
    }
  }

  private void beat(long seq) {
    Session current = session;
    if (current == null) {
      wire.control(Control.HEARTBEAT_ACK);
      wire.flush();
    } else {
      onLoopOf(current, () -> current.beat(this, seq));
    }
  }

  /** Closes because of what this loop saw; a session's wire is its own to write. */
  private void closeFromLoop(CloseCode code) {
    Session current = session;
    if (current == null) {
      close(code);
    } else {
      onLoopOf(
          current,
          () -> {
            close(code);
            current.detach(this, false);
          });
    }
  }

  private void gone() {
    Short code = socket.closeStatusCode();
    boolean byClient = !closed;
    closed = true;
    left = true;
    ending();
    Session current = session;
    if (current != null) {
      boolean forGood =
          byClient && code != null && (code == CLOSE_NORMAL || code == CLOSE_GOING_AWAY);
      leave(current, forGood);
    }
  }

  private void leave(Session current, boolean forGood) {
    onLoopOf(current, () -> current.detach(this, forGood));
  }

  private void ending() {
    partial = null;
    Future<?> running = timer;
    if (running != null) {
      running.cancel(false);
    }
  }

  private void scheduleCheck() {
    timer = loop.schedule(this::checkTime, protocol.nextCheckInMs(nowMs()), TimeUnit.MILLISECONDS);
  }

  private void checkTime() {
    if (!closed) {
      act(protocol.overdue(nowMs()));
      scheduleCheck();
    }
  }

  private static void onLoopOf(Session session, Runnable task) {
    if (session.executor().inEventLoop()) {
      task.run();
    } else {
      session.executor().execute(task);
    }
  }

  private static long nowMs() {
    return System.nanoTime() / 1_000_000;
  }
}
