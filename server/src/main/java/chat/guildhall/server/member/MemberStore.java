package chat.guildhall.server.member;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.runtime.GuildRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of members and of their roles. */
@ApplicationScoped
class MemberStore {
  private static final String SELECT =
      "SELECT "
          + GuildRows.MEMBER_COLUMNS
          + " FROM members m JOIN users u ON u.id = m.user_id WHERE m.guild_id = ? ";

  private final Database database;

  @Inject
  MemberStore(Database database) {
    this.database = database;
  }

  /** Makes joins of one user wait for each other until the transaction ends. */
  void lockJoinsOf(Handle handle, UserId user) {
    handle.select("SELECT pg_advisory_xact_lock(?)", user.value()).mapTo(String.class).list();
  }

  /** In how many guilds a user is, deleted ones not counted. */
  int countGuilds(Handle handle, UserId user) {
    return handle
        .select(
            """
            SELECT count(*) FROM members m JOIN guilds g ON g.id = m.guild_id
            WHERE m.user_id = ? AND g.deleted_at IS NULL
            """,
            user.value())
        .mapTo(Integer.class)
        .one();
  }

  /** Whether a user is banned from a guild. */
  boolean isBanned(Handle handle, GuildId guild, UserId user) {
    return handle
        .select(
            "SELECT 1 FROM bans WHERE guild_id = ? AND user_id = ?", guild.value(), user.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Inserts a member without roles and reads it back; empty if there is no such user. */
  Optional<Member> insert(Handle handle, GuildId guild, UserId user) {
    handle.execute(
        """
        INSERT INTO members (guild_id, user_id, joined_at)
        SELECT ?, id, now() FROM users WHERE id = ?
        """,
        guild.value(),
        user.value());
    return handle
        .select(SELECT + "AND m.user_id = ?", guild.value(), user.value())
        .map((row, _) -> GuildRows.readMember(row))
        .findOne();
  }

  /** Writes that a member has the rules still to accept. */
  void markPending(Handle handle, GuildId guild, UserId user) {
    handle.execute(
        "UPDATE members SET pending = true WHERE guild_id = ? AND user_id = ?",
        guild.value(),
        user.value());
  }

  /** Takes the rules as accepted by everyone, and answers who that concerns. */
  List<UserId> admitAll(Handle handle, GuildId guild) {
    return handle
        .select(
            "UPDATE members SET pending = false WHERE guild_id = ? AND pending RETURNING user_id",
            guild.value())
        .map((row, _) -> new UserId(row.getLong(1)))
        .list();
  }

  /** Writes that a membership ends with the member's last session. */
  void markTemporary(Handle handle, GuildId guild, UserId user) {
    handle.execute(
        "UPDATE members SET temporary = true WHERE guild_id = ? AND user_id = ?",
        guild.value(),
        user.value());
  }

  /** Who is in which guilds until their last session ends, and has been for longer than that. */
  List<Temporary> temporary(Duration longerThan) {
    return temporary("m.joined_at < now() - ? * interval '1 ms'", longerThan.toMillis());
  }

  /** In which guilds a user is until their last session ends. */
  List<Temporary> temporary(UserId user) {
    return temporary("m.user_id = ?", user.value());
  }

  /** A membership that ends with the member's last session. */
  record Temporary(GuildId guild, UserId user) {}

  private List<Temporary> temporary(String condition, long value) {
    return database.read(handle ->
        handle
            .select(
                "SELECT m.guild_id, m.user_id FROM members m WHERE m.temporary AND " + condition,
                value)
            .map((row, _) -> new Temporary(new GuildId(row.getLong(1)), new UserId(row.getLong(2))))
            .list());
  }

  void delete(Handle handle, GuildId guild, UserId user) {
    handle.execute(
        "DELETE FROM members WHERE guild_id = ? AND user_id = ?", guild.value(), user.value());
  }

  /** Writes nickname, timeout and whether the rules are still to be accepted. */
  void update(Handle handle, GuildId guild, Member member) {
    handle.execute(
        """
        UPDATE members SET nick = ?, communication_disabled_until = ?, pending = ?
        WHERE guild_id = ? AND user_id = ?
        """,
        member.nick(),
        utc(member.communicationDisabledUntil()),
        member.pending(),
        guild.value(),
        member.requireUser().id().value());
  }

  void addRoles(Handle handle, GuildId guild, UserId user, Collection<RoleId> roles) {
    for (RoleId role : roles) {
      handle.execute(
          """
          INSERT INTO member_roles (guild_id, user_id, role_id) VALUES (?, ?, ?)
          ON CONFLICT DO NOTHING
          """,
          guild.value(),
          user.value(),
          role.value());
    }
  }

  void removeRoles(Handle handle, GuildId guild, UserId user, Collection<RoleId> roles) {
    for (RoleId role : roles) {
      handle.execute(
          "DELETE FROM member_roles WHERE guild_id = ? AND user_id = ? AND role_id = ?",
          guild.value(),
          user.value(),
          role.value());
    }
  }

  /** Members by user id, after one. */
  List<Member> page(GuildId guild, long after, int limit) {
    return database.read(handle ->
        handle
            .select(
                SELECT + "AND m.user_id > ? ORDER BY m.user_id LIMIT ?",
                guild.value(),
                after,
                limit)
            .map((row, _) -> GuildRows.readMember(row))
            .list());
  }

  /** Members whose username, display name or nickname begins with {@code query}. */
  List<Member> search(GuildId guild, String query, int limit) {
    String prefix = query.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return database.read(handle ->
        handle
            .select(
                SELECT
                    + """
                    AND (u.username ILIKE ? OR u.global_name ILIKE ? OR m.nick ILIKE ?)
                    ORDER BY m.user_id LIMIT ?
                    """,
                guild.value(),
                prefix,
                prefix,
                prefix,
                limit)
            .map((row, _) -> GuildRows.readMember(row))
            .list());
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
