package chat.guildhall.server.role;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The rows of roles. */
@ApplicationScoped
class RoleStore {
  private final Database database;

  @Inject
  RoleStore(Database database) {
    this.database = database;
  }

  void insert(Handle handle, GuildId guild, Role role) {
    Role.Tags tags = role.tags();
    handle.execute(
        """
        INSERT INTO roles (id, guild_id, name, permissions, position, color, secondary_color,
                           tertiary_color, hoist, managed, mentionable, icon, unicode_emoji, bot_id,
                           flags)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        role.id().value(),
        guild.value(),
        role.name(),
        role.permissions().bits(),
        role.position(),
        role.color(),
        role.colors().secondaryColor(),
        role.colors().tertiaryColor(),
        role.hoist(),
        role.managed(),
        role.mentionable(),
        role.icon(),
        role.unicodeEmoji(),
        tags == null ? null : Long.valueOf(tags.botId()),
        role.flags());
  }

  /** Writes every field of a role that can change. */
  void update(Handle handle, Role role) {
    handle.execute(
        """
        UPDATE roles SET name = ?, permissions = ?, position = ?, color = ?, secondary_color = ?,
               tertiary_color = ?, hoist = ?, mentionable = ?, icon = ?, unicode_emoji = ?
        WHERE id = ?
        """,
        role.name(),
        role.permissions().bits(),
        role.position(),
        role.color(),
        role.colors().secondaryColor(),
        role.colors().tertiaryColor(),
        role.hoist(),
        role.mentionable(),
        role.icon(),
        role.unicodeEmoji(),
        role.id().value());
  }

  /** Deletes a role; its members' rows of it go along. */
  void delete(Handle handle, RoleId role) {
    handle.execute("DELETE FROM roles WHERE id = ?", role.value());
  }

  /** How many members have each role that has any. */
  Map<RoleId, Integer> memberCounts(GuildId guild) {
    Map<RoleId, Integer> counts = new LinkedHashMap<>();
    database.read(handle ->
        handle
            .select(
                """
                SELECT role_id, count(*) FROM member_roles WHERE guild_id = ?
                GROUP BY role_id ORDER BY role_id
                """,
                guild.value())
            .map((row, _) -> counts.put(new RoleId(row.getLong(1)), row.getInt(2)))
            .list());
    return counts;
  }

  /** The first members that have a role. */
  List<UserId> members(GuildId guild, RoleId role, int limit) {
    return database.read(handle ->
        handle
            .select(
                """
                SELECT user_id FROM member_roles WHERE guild_id = ? AND role_id = ?
                ORDER BY user_id LIMIT ?
                """,
                guild.value(),
                role.value(),
                limit)
            .map((row, _) -> new UserId(row.getLong(1)))
            .list());
  }
}
