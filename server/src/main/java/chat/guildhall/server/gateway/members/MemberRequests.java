package chat.guildhall.server.gateway.members;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.Opcode;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.config.Settings;
import chat.guildhall.server.gateway.wire.Body;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.presence.Presence;
import chat.guildhall.server.presence.Presences;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Op 8: members by name or id, or all of them, in chunks. Whoever may not ask for all, or not for
 * this guild, gets one empty chunk, so that nobody waits in vain.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/events/gateway-events#request-guild-members">Request
 *     Guild Members</a>
 */
@ApplicationScoped
public class MemberRequests {
  /** Members of one chunk. */
  static final int CHUNK = 1_000;

  /** How often all members of a guild may be asked for. */
  static final Duration ALL_EVERY = Duration.ofSeconds(30);

  private static final int ASKED_MAX = 50_000;

  private final Access access;
  private final MemberRows rows;
  private final Presences presences;
  private final boolean limited;
  private final Cache<AskedAll, Long> askedAll =
      Caffeine.newBuilder().maximumSize(ASKED_MAX).expireAfterWrite(ALL_EVERY).build();

  @Inject
  MemberRequests(Access access, MemberRows rows, Presences presences, Settings settings) {
    this.access = access;
    this.rows = rows;
    this.presences = presences;
    this.limited = settings.rateLimits();
  }

  private record AskedAll(UserId user, GuildId guild) {}

  /**
   * Who asks.
   *
   * @param mayGoOn waits until the session has room for another chunk; false if it ended
   */
  public record Asker(Viewer viewer, long intents, boolean bot, BooleanSupplier mayGoOn) {
    private boolean has(Intent intent) {
      return (intents & intent.mask()) != 0;
    }
  }

  /** GUILD_MEMBERS_CHUNK. */
  record Chunk(
      GuildId guildId,
      List<Member> members,
      int chunkIndex,
      int chunkCount,
      List<UserId> notFound,
      @Nullable List<Presence.Outward> presences,
      @Nullable String nonce) {}

  /** RATE_LIMITED. */
  record RateLimited(int opcode, double retryAfter, Meta meta) {
    record Meta(GuildId guildId, @Nullable String nonce) {}
  }

  /**
   * Answers {@code d} of op 8.
   *
   * @throws InvalidFormException if it cannot be read
   */
  public void answer(Asker asker, JsonNode data) {
    MemberQuery query = MemberQuery.read(data);
    for (GuildId guild : query.guilds()) {
      Optional<GuildAccess> found = find(asker.viewer().userId(), guild);
      if (found.isEmpty()) {
        tell(asker, query, guild, List.of(), 0, 1);
      } else if (query.isForAll()) {
        all(asker, query, found.get());
      } else {
        tell(asker, query, guild, some(query, guild), 0, 1);
      }
    }
  }

  private List<Member> some(MemberQuery query, GuildId guild) {
    return query.users().isEmpty()
        ? rows.named(guild, query.prefix(), query.limit())
        : rows.of(guild, query.users());
  }

  private void all(Asker asker, MemberQuery query, GuildAccess guild) {
    GuildId id = guild.state().id();
    if (!mayAskForAll(asker, guild)) {
      tell(asker, query, id, List.of(), 0, 1);
      return;
    }
    AskedAll key = new AskedAll(asker.viewer().userId(), id);
    Long before = limited ? askedAll.asMap().putIfAbsent(key, System.nanoTime()) : null;
    if (before != null) {
      double passed = (System.nanoTime() - before) / 1e9;
      RateLimited.Meta meta = new RateLimited.Meta(id, query.nonce());
      double left = Math.max(0, ALL_EVERY.toSeconds() - passed);
      asker
          .viewer()
          .tell(Body.of("RATE_LIMITED", new RateLimited(Opcode.REQUEST_GUILD_MEMBERS, left, meta)));
      return;
    }
    int count = Math.max(1, Math.ceilDiv(guild.live().memberCount(), CHUNK));
    UserId after = new UserId(0);
    for (int index = 0; index < count && asker.mayGoOn().getAsBoolean(); index++) {
      List<Member> members = rows.after(id, after, CHUNK);
      tell(asker, query, id, members, index, count);
      after = members.isEmpty() ? after : members.getLast().requireUser().id();
    }
  }

  private static boolean mayAskForAll(Asker asker, GuildAccess guild) {
    if (asker.bot()) {
      return asker.has(Intent.GUILD_MEMBERS);
    }
    return guild.permissions().has(Permission.KICK_MEMBERS)
        || guild.permissions().has(Permission.BAN_MEMBERS)
        || guild.permissions().has(Permission.MANAGE_ROLES);
  }

  private void tell(
      Asker asker, MemberQuery query, GuildId guild, List<Member> members, int index, int count) {
    Set<UserId> missing = new HashSet<>(query.users());
    members.forEach(member -> missing.remove(member.requireUser().id()));
    boolean withPresences = query.presences() && asker.has(Intent.GUILD_PRESENCES);
    asker
        .viewer()
        .tell(
            Body.of(
                "GUILD_MEMBERS_CHUNK",
                new Chunk(
                    guild,
                    members,
                    index,
                    count,
                    query.users().stream().filter(missing::contains).toList(),
                    withPresences ? online(guild, members) : null,
                    query.nonce())));
  }

  private List<Presence.Outward> online(GuildId guild, List<Member> members) {
    return members.stream()
        .map(member -> member.requireUser().id())
        .filter(presences::isOnline)
        .map(user -> presences.of(user).outward(user, guild))
        .toList();
  }

  private Optional<GuildAccess> find(UserId user, GuildId guild) {
    try {
      return Optional.of(access.guild(user, guild));
    } catch (ApiException unknownOrForeign) {
      return Optional.empty();
    }
  }
}
