package chat.guildhall.server.moderation;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Finds members who have not been seen for some time. */
@ApplicationScoped
class PruneStore {
  private static final String UNSEEN =
      """
      FROM members m JOIN users u ON u.id = m.user_id JOIN guilds g ON g.id = m.guild_id
      WHERE m.guild_id = ? AND NOT u.bot AND u.id <> g.owner_id
        AND m.joined_at < now() - ? * interval '1 day'
        AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.user_id = m.user_id
                        AND s.last_used_at >= now() - ? * interval '1 day')
        AND NOT EXISTS (SELECT 1 FROM member_roles r WHERE r.guild_id = m.guild_id
                        AND r.user_id = m.user_id AND NOT r.role_id = ANY (?))
      """;

  private final Database database;

  @Inject
  PruneStore(Database database) {
    this.database = database;
  }

  /** How many there are. */
  int count(GuildId guild, PruneQuery query) {
    return database.read(handle ->
        handle
            .select(
                "SELECT count(*) " + UNSEEN,
                guild.value(),
                query.days(),
                query.days(),
                roles(query))
            .mapTo(Integer.class)
            .one());
  }

  /** Some of them, by id, after one. */
  List<UserId> some(GuildId guild, PruneQuery query, long after, int limit) {
    return database.read(handle ->
        handle
            .select(
                "SELECT m.user_id " + UNSEEN + " AND m.user_id > ? ORDER BY m.user_id LIMIT ?",
                guild.value(),
                query.days(),
                query.days(),
                roles(query),
                after,
                limit)
            .map((row, _) -> new UserId(row.getLong(1)))
            .list());
  }

  private static long[] roles(PruneQuery query) {
    return query.roles().stream().mapToLong(RoleId::value).toArray();
  }
}
