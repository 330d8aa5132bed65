package chat.guildhall.server.gateway;

import chat.guildhall.protocol.CloseCode;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.gateway.members.Viewer;
import chat.guildhall.server.gateway.wire.Body;
import chat.guildhall.server.gateway.wire.ReplayRing;
import chat.guildhall.server.presence.SessionPresence;
import chat.guildhall.server.runtime.GuildView;
import chat.guildhall.server.runtime.Subscriber;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a client hears and has heard: it outlives its connections.
 *
 * <p>It belongs for good to the event loop of its first connection: everything but {@link
 * #revoke()} and {@link #guildJoined} happens there. A resume over a socket of another loop costs a
 * hand-over a write, and nothing moves.
 *
 * <pre>
 *   OPENING -- begin() --> ATTACHED <-- resume() / detach() --> DETACHED -- 5 minutes --> ENDED
 * </pre>
 *
 * <p>While it opens, events wait; what it then tells first (READY, a bot's guilds) is as new as the
 * lanes were when it subscribed, and what waited comes after it.
 */
final class Session implements Subscriber, Viewer {
  /** How long a session without a connection can be resumed. */
  static final long RESUMABLE_MS = 300_000;

  /** Close code for a client that reads too slowly: it may resume. */
  static final int TOO_SLOW = CloseCode.UNKNOWN_ERROR.code();

  /** Presences that a client may set within {@link #PRESENCE_WINDOW}; more are not taken. */
  static final int PRESENCES_PER_WINDOW = 5;

  /** The window of the presence limit. */
  static final Duration PRESENCE_WINDOW = Duration.ofSeconds(20);

  private static final long ROOM_WAIT_MS = 30_000;

  private static final Body RESUMED = Body.of("RESUMED", Map.of("_trace", new String[0]));

  private enum State {
    OPENING,
    ATTACHED,
    DETACHED,
    ENDED
  }

  private enum Room {
    FREE,
    LATER,
    NEVER
  }

  private final String id;
  private final SessionOwner owner;
  private final EventExecutor loop;
  private final Flusher flusher;
  private final SessionHost host;
  private final ReplayRing ring = new ReplayRing();
  private final List<Body> waiting = new ArrayList<>();
  private State state = State.OPENING;
  private final Set<GuildId> guilds = ConcurrentHashMap.newKeySet();
  private final Bucket presenceLimit =
      Bucket.builder()
          .addLimit(
              Bandwidth.builder()
                  .capacity(PRESENCES_PER_WINDOW)
                  .refillIntervally(PRESENCES_PER_WINDOW, PRESENCE_WINDOW)
                  .build())
          .build();
  private volatile SessionPresence presence;
  private @Nullable Link link;
  private @Nullable Iterator<Body> opening;
  private @Nullable Future<?> expiry;
  private boolean flushAsked;

  Session(
      String id,
      SessionOwner owner,
      SessionPresence presence,
      EventExecutor loop,
      Flusher flusher,
      SessionHost host) {
    this.id = id;
    this.owner = owner;
    this.presence = presence;
    this.loop = loop;
    this.flusher = flusher;
    this.host = host;
  }

  /** The id by which its client resumes it. */
  String id() {
    return id;
  }

  /** Whose it is, and what it asked for. */
  SessionOwner owner() {
    return owner;
  }

  /** The guilds in which it was seated; from any thread. */
  Set<GuildId> guilds() {
    return guilds;
  }

  /** How present its client says that the user is; from any thread. */
  SessionPresence presence() {
    return presence;
  }

  /** Takes a presence that the client sent. */
  void setPresence(SessionPresence set) {
    presence = set;
  }

  /** Bounds how often its client sets its presence. */
  Bucket presenceLimit() {
    return presenceLimit;
  }

  /**
   * Waits until little waits to be written; not on an event loop. False if the session ended or its
   * client took nothing for too long.
   */
  boolean awaitRoom() {
    long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ROOM_WAIT_MS);
    while (System.nanoTime() < untilNanos) {
      switch (loop.submit(this::room).syncUninterruptibly().getNow()) {
        case FREE -> {
          return true;
        }
        case NEVER -> {
          return false;
        }
        case LATER -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
    return false;
  }

  private Room room() {
    if (state == State.ENDED) {
      return Room.NEVER;
    }
    return ring.hasUnsent() ? Room.LATER : Room.FREE;
  }

  /** The loop that it belongs to. */
  EventExecutor executor() {
    return loop;
  }

  @Override
  public UserId userId() {
    return owner.user();
  }

  @Override
  public Optional<UUID> login() {
    return owner.login();
  }

  @Override
  public long intents() {
    return owner.intents();
  }

  @Override
  public boolean listensTo(GuildId guild) {
    return owner.shard().has(guild);
  }

  @Override
  public Executor loop() {
    return loop;
  }

  @Override
  public void deliver(List<Dispatch> dispatches) {
    for (Dispatch dispatch : dispatches) {
      if (dispatch.wantedBy(owner.intents())) {
        boolean redacted = dispatch.isRedactedFor(owner.user(), owner.intents());
        take(DispatchBodies.of(dispatch, redacted));
      }
    }
  }

  @Override
  public void guildJoined(GuildView view) {
    guilds.add(view.live().id());
    host.guildCreate(this, view).ifPresent(payload -> tell(Body.lazy("GUILD_CREATE", payload)));
    loop.execute(() -> {
      if (state == State.ENDED) {
        host.leave(this, view.live().id());
      }
    });
  }

  @Override
  public void revoke() {
    loop.execute(() -> {
      disconnect(CloseCode.AUTHENTICATION_FAILED);
      end();
    });
  }

  @Override
  public void tell(Body body) {
    loop.execute(() -> take(body));
  }

  /**
   * Attaches the connection that asked for the session and tells {@code first}, each encoded when
   * it is written and never replayed; then what waited.
   */
  void begin(Link asking, Iterator<Body> first) {
    if (state == State.ENDED || asking.isClosed()) {
      asking.close(CloseCode.AUTHENTICATION_FAILED);
      end();
      return;
    }
    opening = first;
    attach(asking);
    write();
  }

  /** Goes on over {@code asking} after the event {@code seq}; answers how that ended. */
  ReplayRing.Rewind resume(Link asking, long seq) {
    if (state == State.ENDED || opening != null || state == State.OPENING) {
      return ReplayRing.Rewind.TOO_OLD;
    }
    ReplayRing.Rewind rewind = ring.rewind(seq);
    if (rewind == ReplayRing.Rewind.DONE) {
      Link former = link;
      if (former != null) {
        link = null;
        former.close(CloseCode.UNKNOWN_ERROR);
      }
      attach(asking);
      take(RESUMED);
    }
    return rewind;
  }

  /** A heartbeat of the client, which confirms {@code seq} unless that is negative. */
  void beat(Link from, long seq) {
    if (seq >= 0) {
      ring.confirm(seq);
    }
    if (link == from) {
      from.wire().control(Control.HEARTBEAT_ACK);
      from.wire().flush();
    }
  }

  /** The connection is gone; {@code forGood} if the client closed it with 1000 or 1001. */
  void detach(Link gone, boolean forGood) {
    if (link != gone) {
      return;
    }
    link = null;
    if (forGood || opening != null) {
      end();
    } else if (state == State.ATTACHED) {
      state = State.DETACHED;
      host.disconnected(this);
      expiry = loop.schedule(this::end, RESUMABLE_MS, TimeUnit.MILLISECONDS);
    }
  }

  /** Asks the client to come back elsewhere, and lets go of its connection. */
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
    Future<?> timer = expiry;
    if (timer != null) {
      timer.cancel(false);
    }
    waiting.clear();
    opening = null;
    host.ended(this);
  }

  /** Writes what waits, as much as the socket takes; once a turn of the loop. */
  void write() {
    flushAsked = false;
    Link current = link;
    if (current == null || state != State.ATTACHED) {
      return;
    }
    while (opening != null && current.wire().isWritable()) {
      writeOpening(current, opening);
    }
    while (opening == null && ring.hasUnsent() && current.wire().isWritable()) {
      long seq = ring.cursor();
      current.wire().event(ring.takeUnsent(), seq);
      if (current.wire().isFull()) {
        current.wire().flush();
      }
    }
    current.wire().flush();
    if (ring.isBehind()) {
      disconnect(TOO_SLOW, "The client reads too slowly.");
    }
  }

  private void writeOpening(Link current, Iterator<Body> first) {
    if (first.hasNext()) {
      long seq = ring.pass();
      current.wire().event(first.next(), seq);
      current.wire().flush();
    } else {
      opening = null;
      waiting.forEach(ring::add);
      waiting.clear();
    }
  }

  private void take(Body body) {
    switch (state) {
      case ENDED -> {}
      case DETACHED -> ring.add(body);
      case OPENING -> keepWaiting(body);
      case ATTACHED -> {
        if (opening != null) {
          keepWaiting(body);
        } else if (ring.add(body)) {
          askFlush();
          if (ring.isBehind()) {
            write();
          }
        } else {
          disconnect(TOO_SLOW, "The client reads too slowly.");
        }
      }
    }
  }

  private void keepWaiting(Body body) {
    if (waiting.size() < ReplayRing.COUNT_MAX) {
      waiting.add(body);
    } else {
      disconnect(TOO_SLOW, "The client reads too slowly.");
      end();
    }
  }

  private void attach(Link asking) {
    Future<?> timer = expiry;
    if (timer != null) {
      timer.cancel(false);
      expiry = null;
    }
    link = asking;
    state = State.ATTACHED;
    asking.attached(this);
    asking.wire().onWritable(() -> loop.execute(this::write));
    host.connected(this);
  }

  private void askFlush() {
    if (!flushAsked) {
      flushAsked = true;
      flusher.add(this);
    }
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
