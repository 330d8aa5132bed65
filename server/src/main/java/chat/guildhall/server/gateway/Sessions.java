package chat.guildhall.server.gateway;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.model.GuildCreate;
import chat.guildhall.server.config.Draining;
import chat.guildhall.server.gateway.members.MemberLists;
import chat.guildhall.server.gateway.ready.GuildCreates;
import chat.guildhall.server.gateway.ready.SessionOwner;
import chat.guildhall.server.gateway.wire.Wire;
import chat.guildhall.server.presence.Presences;
import chat.guildhall.server.runtime.Connections;
import chat.guildhall.server.runtime.GuildView;
import chat.guildhall.server.runtime.LiveGuilds;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.util.concurrent.EventExecutor;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Every session, attached or waiting to be resumed. */
@ApplicationScoped
public class Sessions implements SessionHost {
  /** Sessions of one user. */
  static final int PER_USER_MAX = 200;

  private static final long DRAIN_SECONDS_MAX = 5;

  private final ConcurrentMap<String, Session> byId = new ConcurrentHashMap<>();
  private final ConcurrentMap<EventExecutor, SessionLoop> loops = new ConcurrentHashMap<>();
  private final Counter slow;
  private final Connections connections;
  private final LiveGuilds guilds;
  private final Presences presences;
  private final GuildCreates guildCreates;
  private final MemberLists lists;

  @Inject
  Sessions(
      Connections connections,
      LiveGuilds guilds,
      Presences presences,
      GuildCreates guildCreates,
      MemberLists lists,
      MeterRegistry metrics) {
    this.connections = connections;
    this.guilds = guilds;
    this.presences = presences;
    this.guildCreates = guildCreates;
    this.lists = lists;
    Gauge.builder("guildhall.gateway.sessions", byId, ConcurrentMap::size)
        .description("Sessions, attached or resumable")
        .register(metrics);
    FunctionCounter.builder("guildhall.gateway.deliveries", byId, _ -> Wire.eventsWritten())
        .description("Events written to sockets")
        .register(metrics);
    slow =
        Counter.builder("guildhall.gateway.slow")
            .description("Connections let go of because their clients read too slowly")
            .register(metrics);
  }

  /** Makes a session on the loop of the connection that asked for it. */
  Session create(SessionOwner owner, EventExecutor loop) {
    SessionLoop shared = loops.computeIfAbsent(loop, SessionLoop::of);
    String id = UUID.randomUUID().toString().replace("-", "");
    Session session = new Session(id, owner, shared, this);
    byId.put(id, session);
    return session;
  }

  /** A session, if there is one of that id. */
  Optional<Session> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public void connected(Session session) {
    presences.put(
        session.userId(),
        session.id(),
        session.presence(),
        session.owner().client(),
        session.guilds());
  }

  @Override
  public void disconnected(Session session) {
    presences.remove(session.userId(), session.id());
  }

  @Override
  public void tooSlow(Session session) {
    slow.increment();
  }

  @Override
  public void ended(Session session) {
    byId.remove(session.id());
    connections.remove(session);
    presences.remove(session.userId(), session.id());
    List<GuildId> seats = List.copyOf(session.guilds());
    Thread.ofVirtual()
        .start(() -> {
          for (GuildId guild : seats) {
            lists.leave(session, guild);
            guilds.unsubscribe(guild, session);
          }
        });
  }

  @Override
  public void leave(Session session, GuildId guild) {
    Thread.ofVirtual().start(() -> guilds.unsubscribe(guild, session));
  }

  @Override
  public Optional<GuildCreate> guildCreate(Session session, GuildView view) {
    return (session.intents() & Intent.GUILDS.mask()) == 0
        ? Optional.empty()
        : Optional.of(guildCreates.of(view, session.owner()));
  }

  /** Sends everybody away before the process stops; a client comes back by itself. */
  void drain(@Observes @Priority(Draining.SESSIONS) Draining draining) throws InterruptedException {
    Collection<Session> all = List.copyOf(byId.values());
    CountDownLatch told = new CountDownLatch(all.size());
    for (Session session : all) {
      session
          .executor()
          .execute(() -> {
            session.reconnect();
            told.countDown();
          });
    }
    boolean unused = told.await(DRAIN_SECONDS_MAX, TimeUnit.SECONDS);
  }
}
