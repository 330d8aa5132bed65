package chat.guildhall.server.audit;

import chat.guildhall.protocol.AuditLogEntryId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.json.Json;
import chat.guildhall.server.runtime.GuildRows;
import chat.guildhall.server.runtime.audit.AuditAction;
import chat.guildhall.server.runtime.audit.AuditChange;
import chat.guildhall.server.runtime.audit.AuditLogEntry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of audit logs, to be read and to be ended. */
@ApplicationScoped
class AuditLogStore {
  private static final TypeReference<List<AuditChange>> CHANGES = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> OPTIONS = new TypeReference<>() {};

  private final Database database;

  @Inject
  AuditLogStore(Database database) {
    this.database = database;
  }

  /** Entries of a guild that are not older than {@code oldest}. */
  List<AuditLogEntry> page(GuildId guild, AuditLogQuery query, Instant oldest) {
    StringBuilder sql = new StringBuilder("SELECT * FROM audit_log WHERE guild_id = ? AND id >= ?");
    List<Object> values = new ArrayList<>();
    values.add(guild.value());
    values.add(Snowflake.firstOf(oldest.toEpochMilli()));
    add(sql, values, " AND user_id = ?", query.user());
    add(sql, values, " AND target_id = ?", query.target());
    add(sql, values, " AND id < ?", query.before());
    add(sql, values, " AND id > ?", query.after());
    query
        .action()
        .ifPresent(action -> {
          sql.append(" AND action = ?");
          values.add(action);
        });
    sql.append(" ORDER BY id").append(query.after() == null ? " DESC" : "").append(" LIMIT ?");
    values.add(query.limit());
    return database.read(
        handle -> handle.select(sql, values.toArray()).map((row, _) -> read(row)).list());
  }

  /** Users by id; those that are no more are left out. */
  List<User> users(Collection<Long> ids) {
    return database.read(handle ->
        handle
            .select(
                "SELECT " + GuildRows.USER_COLUMNS + " FROM users u WHERE u.id = ANY (?)",
                ids.stream().mapToLong(Long::longValue).toArray())
            .map((row, _) -> GuildRows.readUser(row))
            .list());
  }

  /** Removes some of the entries that are older than {@code oldest}, and answers how many. */
  int deleteOlder(Instant oldest, int limit) {
    return database.inTransaction(handle ->
        handle.execute(
            """
            DELETE FROM audit_log WHERE ctid = ANY (ARRAY(
              SELECT ctid FROM audit_log WHERE id < ? ORDER BY id LIMIT ?))
            """,
            Snowflake.firstOf(oldest.toEpochMilli()),
            limit));
  }

  private static void add(
      StringBuilder sql, List<Object> values, String condition, @Nullable Snowflake id) {
    if (id != null) {
      sql.append(condition);
      values.add(id.value());
    }
  }

  private static AuditLogEntry read(ResultSet row) throws SQLException {
    int action = row.getInt("action");
    Long user = row.getObject("user_id", Long.class);
    return new AuditLogEntry(
        new AuditLogEntryId(row.getLong("id")),
        AuditAction.of(action)
            .orElseThrow(() -> new IllegalStateException("unknown audit action " + action)),
        user == null ? null : new UserId(user),
        row.getString("target_id"),
        json(row.getString("changes"), CHANGES),
        json(row.getString("options"), OPTIONS),
        row.getString("reason"));
  }

  private static <T> @Nullable T json(@Nullable String text, TypeReference<T> type) {
    try {
      return text == null ? null : Json.mapper().readValue(text, type);
    } catch (JsonProcessingException ours) {
      throw new IllegalStateException("an entry of the audit log is not readable", ours);
    }
  }
}
