package chat.guildhall.server.gateway.members;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.runtime.GuildRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Reads members in bulk, for chunks and lists. */
@ApplicationScoped
public class MemberRows {
  private static final String SELECT =
      "SELECT "
          + GuildRows.MEMBER_COLUMNS
          + " FROM members m JOIN users u ON u.id = m.user_id WHERE m.guild_id = :guild ";

  private final Database database;

  @Inject
  MemberRows(Database database) {
    this.database = database;
  }

  /** The members with the lowest ids, at most {@code max}. */
  public List<Member> first(GuildId guild, int max) {
    return after(guild, new UserId(0), max);
  }

  /** The members with ids above {@code after}, in their order, at most {@code max}. */
  public List<Member> after(GuildId guild, UserId after, int max) {
    return database.read(handle ->
        handle
            .createQuery(SELECT + "AND m.user_id > :after ORDER BY m.user_id LIMIT :max")
            .bind("guild", guild.value())
            .bind("after", after.value())
            .bind("max", max)
            .map((row, _) -> GuildRows.readMember(row))
            .list());
  }

  /** Those of {@code users} who are members. */
  public List<Member> of(GuildId guild, Collection<UserId> users) {
    return database.read(handle ->
        handle
            .createQuery(SELECT + "AND m.user_id = ANY(:users) ORDER BY m.user_id")
            .bind("guild", guild.value())
            .bind("users", users.stream().map(UserId::value).toArray(Long[]::new))
            .map((row, _) -> GuildRows.readMember(row))
            .list());
  }

  /** Members whose nickname, display name or username begins with {@code prefix}, in any case. */
  public List<Member> named(GuildId guild, String prefix, int max) {
    String pattern =
        prefix
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
            + "%";
    return database.read(handle ->
        handle
            .createQuery(
                SELECT
                    + """
                    AND (lower(m.nick) LIKE :pattern OR lower(u.global_name) LIKE :pattern
                         OR u.username LIKE :pattern)
                    ORDER BY m.user_id LIMIT :max
                    """)
            .bind("guild", guild.value())
            .bind("pattern", pattern)
            .bind("max", max)
            .map((row, _) -> GuildRows.readMember(row))
            .list());
  }
}
