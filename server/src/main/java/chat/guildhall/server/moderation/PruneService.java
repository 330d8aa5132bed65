package chat.guildhall.server.moderation;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.member.MemberService;
import chat.guildhall.server.runtime.Connections;
import chat.guildhall.server.runtime.audit.Audit;
import chat.guildhall.server.runtime.audit.AuditEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Takes members out who were not seen for some days: who have no session that was used since, and
 * none that is connected. A role saves them unless the request names it; whoever prunes stands
 * above each role that they name.
 */
@ApplicationScoped
class PruneService {
  /** Members of one commit. */
  static final int CHUNK = 200;

  private final Access access;
  private final PruneStore store;
  private final MemberService members;
  private final Connections connections;

  @Inject
  PruneService(Access access, PruneStore store, MemberService members, Connections connections) {
    this.access = access;
    this.store = store;
    this.members = members;
    this.connections = connections;
  }

  /** How many a prune would take out. */
  int count(UserId user, GuildId guild, PruneQuery query) {
    requirePrune(access.guild(user, guild), query);
    return store.count(guild, query);
  }

  /** Refuses with Missing Permissions whoever may not prune. */
  void requirePrune(UserId user, GuildId guild, PruneQuery query) {
    requirePrune(access.guild(user, guild), query);
  }

  /** Takes them out, a chunk a turn, and answers how many they were. */
  int prune(Actor actor, GuildId guild, PruneQuery query) {
    Chunk chunk = new Chunk(0, 0, false);
    while (!chunk.last()) {
      Chunk before = chunk;
      chunk =
          access.change(
              actor,
              guild,
              (turn, found) -> {
                requirePrune(found, query);
                List<UserId> ids = store.some(guild, query, before.after(), CHUNK);
                List<Member> gone =
                    turn.live().members(ids).values().stream()
                        .filter(member -> !connections.has(member.requireUser().id()))
                        .toList();
                boolean last = ids.size() < CHUNK;
                int removed = before.removed() + gone.size();
                members.removeAll(
                    turn,
                    gone,
                    last && removed > 0
                        ? Audit.of(AuditEntries.pruned(query.days(), removed))
                        : Audit.of());
                return new Chunk(last ? 0 : ids.getLast().value(), removed, last);
              });
    }
    return chunk.removed();
  }

  private record Chunk(long after, int removed, boolean last) {}

  private static void requirePrune(GuildAccess guild, PruneQuery query) {
    guild.require(Permission.MANAGE_GUILD, Permission.KICK_MEMBERS);
    for (RoleId id : query.roles()) {
      Role role = guild.state().role(id).orElseThrow(ApiError.UNKNOWN_ROLE::exception);
      if (!guild.outranks(role)) {
        throw ApiError.MISSING_PERMISSIONS.exception();
      }
    }
  }
}
