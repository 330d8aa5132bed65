package chat.guildhall.server.gateway;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.gateway.members.Viewer;
import chat.guildhall.server.gateway.ready.SessionOwner;
import chat.guildhall.server.presence.SessionPresence;
import chat.guildhall.server.presence.Status;
import chat.guildhall.server.runtime.DeliveryLoop;
import chat.guildhall.server.runtime.Subscriber;
import io.netty.util.concurrent.EventExecutor;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What a session is, whatever becomes of its connections: whose, on which loop, how present. */
abstract class SessionSelf implements Subscriber, Viewer {
  private final String id;
  private final SessionOwner owner;
  private final UserId user;
  private final long intents;
  private final SessionLoop loop;
  private final PresenceLimit presenceLimit = new PresenceLimit();
  private final Set<GuildId> guilds = ConcurrentHashMap.newKeySet();
  private volatile SessionPresence presence = SessionPresence.of(Status.ONLINE);

  SessionSelf(String id, SessionOwner owner, SessionLoop loop) {
    this.id = id;
    this.owner = owner;
    this.user = owner.user();
    this.intents = owner.intents();
    this.loop = loop;
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

  /** Takes a presence that the client sent; from any thread. */
  void setPresence(SessionPresence set) {
    presence = set;
  }

  /** Bounds how often its client sets its presence; from any thread. */
  PresenceLimit presenceLimit() {
    return presenceLimit;
  }

  /** The loop that it belongs to; from any thread. */
  EventExecutor executor() {
    return loop.executor();
  }

  /** Writes the sessions of its loop. */
  Flusher flusher() {
    return loop.flusher();
  }

  @Override
  public UserId userId() {
    return user;
  }

  @Override
  public Optional<UUID> login() {
    return owner.login();
  }

  @Override
  public long intents() {
    return intents;
  }

  @Override
  public boolean listensTo(GuildId guild) {
    return owner.shard().has(guild);
  }

  @Override
  public boolean listensToPrivate() {
    return owner.shard().id() == 0;
  }

  @Override
  public DeliveryLoop loop() {
    return loop.deliveries();
  }
}
