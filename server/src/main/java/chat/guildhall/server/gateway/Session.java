package chat.guildhall.server.gateway;

import chat.guildhall.protocol.CloseCode;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.gateway.ready.SessionOwner;
import chat.guildhall.server.gateway.wire.Body;
import chat.guildhall.server.gateway.wire.ReplayRing;
import chat.guildhall.server.gateway.wire.Wire;
import chat.guildhall.server.presence.SessionPresence;
import chat.guildhall.server.runtime.GuildView;
import io.netty.util.concurrent.Future;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a client hears and has heard: it outlives its connections.
 *
 * <p>It belongs for good to the event loop of its first connection, on which everything happens
 * that does not say otherwise. A resume over a socket of another loop costs a hand-over a write,
 * and nothing moves.
 *
 * <pre>
 *   OPENING -- begin() --> ATTACHED <-- resume() / detach() --> DETACHED -- 5 minutes --> ENDED
 * </pre>
 */
final class Session extends SessionSelf {
  /** How long a session without a connection can be resumed. */
  static final long RESUMABLE_MS = 300_000;

  private static final Body RESUMED = Body.of("RESUMED", Map.of("_trace", List.of("guildhall")));

  private enum State {
    OPENING,
    ATTACHED,
    DETACHED,
    ENDED
  }

  private final SessionHost host;
  private final Outbox outbox = new Outbox();
  private State state = State.OPENING;
  private @Nullable Link link;

  /** The wire of {@link #link}, at hand without a look at that. */
  private @Nullable Wire wire;

  private @Nullable Future<?> expiry;
  private boolean flushAsked;

  /** Whether it came back to a backlog, which may fill the ring until it is worked off. */
  private boolean catchingUp;

  Session(String id, SessionOwner owner, SessionLoop loop, SessionHost host) {
    super(id, owner, loop);
    this.host = host;
  }

  @Override
  public int look() {
    Wire current = wire;
    return outbox.look() + (current == null || !current.isWritable() ? 0 : 1);
  }

  @Override
  public void deliver(List<Dispatch> dispatches, boolean more) {
    boolean unwritten = false;
    for (Dispatch dispatch : dispatches) {
      if (dispatch.wantedBy(userId(), intents())) {
        boolean redacted = dispatch.isRedactedFor(userId(), intents());
        unwritten = keep(DispatchBodies.of(dispatch, redacted));
      }
    }
    if (unwritten) {
      if (more) {
        askForWrite();
      } else {
        write();
      }
    }
  }

  @Override
  public void guildJoined(GuildView view) {
    guilds().add(view.live().id());
    host.guildCreate(this, view).ifPresent(payload -> tell(Body.lazy("GUILD_CREATE", payload)));
    executor()
        .execute(() -> {
          if (state == State.ENDED) {
            host.leave(this, view.live().id());
          }
        });
  }

  @Override
  public void revoke() {
    executor()
        .execute(() -> {
          disconnect(CloseCode.AUTHENTICATION_FAILED);
          end();
        });
  }

  @Override
  public void tell(Body body) {
    // Behind the events that a lane handed over before.
    loop().execute(() -> take(body));
  }

  /** Attaches the connection that asked for the session and tells {@code first} before all else. */
  void begin(Link asking, Iterator<Body> first) {
    if (state == State.ENDED || asking.isClosed()) {
      asking.close(CloseCode.AUTHENTICATION_FAILED);
      end();
      return;
    }
    outbox.begin(first);
    attach(asking);
    write();
  }

  /** Goes on over {@code asking} after the event {@code seq}; answers how that ended. */
  ReplayRing.Rewind resume(Link asking, long seq) {
    if (state == State.ENDED) {
      return ReplayRing.Rewind.TOO_OLD;
    }
    ReplayRing.Rewind rewind = outbox.rewind(seq);
    if (rewind == ReplayRing.Rewind.DONE) {
      Link former = link;
      if (former != null) {
        link(null);
        former.close(CloseCode.UNKNOWN_ERROR);
      }
      attach(asking);
      catchingUp = true;
      take(RESUMED);
    }
    return rewind;
  }

  /** A heartbeat of the client, which confirms {@code seq} unless that is negative. */
  void beat(Link from, long seq) {
    if (seq >= 0) {
      outbox.confirm(seq);
    }
    if (link == from) {
      from.wire().control(Control.HEARTBEAT_ACK);
      from.wire().flush();
    }
  }

  /** Takes a presence that the client set. Others see none of a session whose client is gone. */
  void present(SessionPresence set) {
    setPresence(set);
    if (state == State.ATTACHED) {
      host.connected(this);
    }
  }

  /** The connection is gone; {@code forGood} if the client closed it with 1000 or 1001. */
  void detach(Link gone, boolean forGood) {
    if (link != gone) {
      return;
    }
    link(null);
    if (forGood || !outbox.isOpen()) {
      end();
    } else if (state == State.ATTACHED) {
      state = State.DETACHED;
      host.disconnected(this);
      expiry = executor().schedule(this::end, RESUMABLE_MS, TimeUnit.MILLISECONDS);
    }
  }

  /** Asks the client to come back, and lets go of its connection. */
  void reconnect() {
    Link current = link;
    if (current != null) {
      current.wire().control(Control.RECONNECT);
      disconnect(CloseCode.UNKNOWN_ERROR);
    }
  }

  /** Ends the session: it cannot be resumed, and hears nothing more. */
  void end() {
    if (state == State.ENDED) {
      return;
    }
    state = State.ENDED;
    cancelExpiry();
    outbox.clear();
    host.ended(this);
  }

  /** Whether it can be told more without piling up; empty if it ended. */
  Optional<Boolean> hasRoom() {
    return state == State.ENDED ? Optional.empty() : Optional.of(outbox.isEmpty());
  }

  /** Writes what waits, as much as the socket takes; once a turn of the loop. */
  void write() {
    flushAsked = false;
    Wire current = wire;
    if (current != null) {
      outbox.writeTo(current);
      if (!outbox.isBehind()) {
        catchingUp = false;
      } else if (!catchingUp) {
        tooSlow();
      }
    }
  }

  private void take(Body body) {
    if (keep(body)) {
      askForWrite();
    }
  }

  private void askForWrite() {
    if (!flushAsked) {
      flushAsked = true;
      flusher().add(this);
    }
  }

  /** Puts an event behind the others; whether they wait for a write now. */
  private boolean keep(Body body) {
    if (state == State.ENDED) {
      return false;
    }
    boolean kept = outbox.add(body);
    if (state == State.DETACHED) {
      return false;
    }
    if (!kept) {
      tooSlow();
      if (!outbox.isOpen()) {
        end();
      }
      return false;
    }
    if (outbox.isBehind()) {
      write();
      return false;
    }
    return state == State.ATTACHED;
  }

  private void attach(Link asking) {
    cancelExpiry();
    link(asking);
    state = State.ATTACHED;
    asking.attached(this);
    asking.wire().onWritable(() -> executor().execute(this::write));
    host.connected(this);
  }

  private void link(@Nullable Link now) {
    link = now;
    wire = now == null ? null : now.wire();
  }

  private void cancelExpiry() {
    Future<?> timer = expiry;
    if (timer != null) {
      timer.cancel(false);
      expiry = null;
    }
  }

  /** Lets go of a client that reads too slowly; it may come back and resume. */
  private void tooSlow() {
    if (link != null) {
      host.tooSlow(this);
    }
    disconnect(CloseCode.UNKNOWN_ERROR.code(), "The client reads too slowly.");
  }

  private void disconnect(CloseCode code) {
    disconnect(code.code(), code.reason());
  }

  private void disconnect(int code, String reason) {
    Link current = link;
    if (current != null) {
      current.close(code, reason);
      detach(current, false);
    }
  }
}
