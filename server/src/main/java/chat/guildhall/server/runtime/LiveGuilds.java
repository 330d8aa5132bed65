package chat.guildhall.server.runtime;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.event.Audience;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.runtime.audit.AuditLog;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The guilds in memory. One that is asked for is loaded; one without connected members that nobody
 * asked for in {@link #IDLE} is unloaded by {@link #unloadIdle}.
 */
@ApplicationScoped
public class LiveGuilds {
  /** How long a guild without connected members stays. */
  public static final Duration IDLE = Duration.ofMinutes(10);

  private final GuildRows rows;
  private final Database database;
  private final Connections connections;
  private final AuditLog auditLog;
  private final ConcurrentMap<GuildId, LiveGuild> guilds = new ConcurrentHashMap<>();
  private final Cache<ChannelId, GuildId> guildByChannel =
      Caffeine.newBuilder().maximumSize(100_000).build();

  @Inject
  LiveGuilds(GuildRows rows, Database database, Connections connections, AuditLog auditLog) {
    this.rows = rows;
    this.database = database;
    this.connections = connections;
    this.auditLog = auditLog;
  }

  /** A change of a guild, in its lane. */
  @FunctionalInterface
  public interface Change<T> {
    /** Reads, commits, applies, announces. */
    T run(GuildTurn turn);
  }

  /** The guild, loaded if need be; empty if there is none. */
  public Optional<LiveGuild> find(GuildId id) {
    LiveGuild live = guilds.get(id);
    if (live == null || live.isRetired()) {
      live =
          guilds.compute(
              id,
              (_, present) ->
                  present != null && !present.isRetired()
                      ? present
                      : rows.load(id).map(loaded -> new LiveGuild(loaded, rows)).orElse(null));
    }
    if (live != null) {
      live.touch();
    }
    return Optional.ofNullable(live);
  }

  /** The guild that a channel belongs to; empty if there is no such channel. */
  public Optional<LiveGuild> findByChannel(ChannelId channel) {
    GuildId known =
        guildByChannel.asMap().computeIfAbsent(channel, id -> rows.guildOf(id).orElse(null));
    return known == null ? Optional.empty() : find(known);
  }

  /** The channel as the runtime knows it now. */
  public Optional<Channel> channel(ChannelId id) {
    return findByChannel(id).flatMap(live -> live.state().channel(id));
  }

  /** Runs a change that the server makes by itself. */
  public <T> Optional<T> change(GuildId id, Change<T> change) {
    return run(id, null, change);
  }

  /**
   * Runs a change in the guild's lane and waits for its result. What the change throws is thrown
   * here. Empty if there is no such guild.
   */
  public <T> Optional<T> change(GuildId id, Actor actor, Change<T> change) {
    return run(id, actor, change);
  }

  private <T> Optional<T> run(GuildId id, @Nullable Actor actor, Change<T> change) {
    while (true) {
      Optional<LiveGuild> live = find(id);
      if (live.isEmpty()) {
        return Optional.empty();
      }
      LiveGuild guild = live.get();
      Optional<T> result =
          guild
              .lane()
              .call(() ->
                  guild.isRetired()
                      ? Optional.<T>empty()
                      : Optional.of(turn(guild, actor, change)));
      if (result.isPresent()) {
        return result;
      }
    }
  }

  private <T> T turn(LiveGuild guild, @Nullable Actor actor, Change<T> change) {
    GuildTurn turn = new GuildTurn(guild, database, connections, auditLog, actor);
    try {
      return change.run(turn);
    } finally {
      turn.end();
    }
  }

  /**
   * Announces something that is no change of the guild, as typing, in its lane, without waiting.
   */
  public void announce(GuildId id, Audience audience, Dispatch dispatch) {
    inLane(id, guild -> guild.announce(audience, dispatch));
  }

  /** Announces a committed message in the guild's lane, without waiting for it. */
  public void posted(GuildId id, ChannelId channel, MessageId message, Dispatch dispatch) {
    inLane(id, guild -> guild.posted(channel, message, dispatch));
  }

  /**
   * Subscribes a session to a guild and takes its view in one task of the lane, so that every event
   * after the view reaches it.
   *
   * @return empty if the user is no member; {@code isNew} false if it was subscribed by a join that
   *     came in between, whose {@code guildJoined} the session has had already
   */
  public Optional<Subscribed> subscribe(GuildId id, Subscriber session) {
    // Whoever is not in memory is read before the lane's turn, which would wait for the row.
    if (find(id).flatMap(live -> live.member(session.userId())).isEmpty()) {
      return Optional.empty();
    }
    return change(
            id,
            turn ->
                turn.live()
                    .subscribe(session)
                    .map(seat -> new Subscribed(seat.view(), seat.isNew())))
        .flatMap(found -> found);
  }

  /** What a session sees of a guild that it subscribed to. */
  public record Subscribed(GuildView view, boolean isNew) {}

  /** Ends a session's subscription to a guild, without waiting. */
  public void unsubscribe(GuildId id, Subscriber session) {
    LiveGuild live = guilds.get(id);
    if (live != null) {
      live.lane().execute(() -> live.unsubscribe(session));
    }
  }

  /** Runs something inside the guild's lane that needs its seats: member lists, presence. */
  public void inLane(GuildId id, java.util.function.Consumer<LiveGuild> task) {
    find(id)
        .ifPresent(guild ->
            guild
                .lane()
                .execute(() -> {
                  if (guild.isRetired()) {
                    inLane(id, task);
                  } else {
                    task.accept(guild);
                  }
                }));
  }

  /** The same, but only if the guild is in memory: what nobody could hear is not said. */
  public void inLaneIfLive(GuildId id, java.util.function.Consumer<LiveGuild> task) {
    LiveGuild live = guilds.get(id);
    if (live != null) {
      live.lane()
          .execute(() -> {
            if (!live.isRetired()) {
              task.accept(live);
            }
          });
    }
  }

  /** The guilds in memory. */
  public Collection<LiveGuild> all() {
    return List.copyOf(guilds.values());
  }

  /** Unloads guilds that nobody uses. */
  public void unloadIdle() {
    for (LiveGuild live : guilds.values()) {
      if (live.isIdle(IDLE)) {
        live.lane()
            .execute(() -> {
              if (live.isIdle(IDLE)) {
                live.retire();
                guilds.remove(live.id(), live);
              }
            });
      }
    }
  }
}
