package chat.guildhall.server.runtime.audit;

import chat.guildhall.protocol.AuditLogEntryId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.Permission;
import chat.guildhall.server.db.Snowflakes;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.event.Audience;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.json.Json;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes audit logs. A change of a guild comes here by {@code GuildTurn.commit}, and what the
 * message writer removes by that; nothing else writes entries.
 */
@ApplicationScoped
public class AuditLog {
  /** Who hears of new entries. */
  public static final Audience AUDIENCE = Audience.holders(Permission.VIEW_AUDIT_LOG);

  private static final String INSERT =
      """
      INSERT INTO audit_log (guild_id, id, action, user_id, target_id, changes, options, reason)
      VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
      ON CONFLICT DO NOTHING
      """;

  private final Snowflakes snowflakes;

  @Inject
  AuditLog(Snowflakes snowflakes) {
    this.snowflakes = snowflakes;
  }

  /** An id for an entry that is written later. */
  public AuditLogEntryId nextId() {
    return snowflakes.nextAuditLogEntryId();
  }

  /**
   * The entries that a change leaves.
   *
   * @param actor null where the server acts by itself
   */
  public List<AuditLogEntry> entries(@Nullable Actor actor, Audit audit) {
    return switch (audit) {
      case Audit.Nothing _ -> List.of();
      case Audit.Entries(List<AuditEntry> entries) ->
          entries.stream().map(entry -> entry(nextId(), actor, entry)).toList();
    };
  }

  /** One entry under an id that was made before. */
  public static AuditLogEntry entry(AuditLogEntryId id, @Nullable Actor actor, AuditEntry entry) {
    return new AuditLogEntry(
        id,
        entry.action(),
        actor == null ? null : actor.user(),
        entry.target() == null ? null : entry.target().toString(),
        entry.changes().isEmpty() ? null : entry.changes(),
        entry.options().isEmpty() ? null : entry.options(),
        actor == null ? null : actor.reason());
  }

  /** Writes entries in the transaction of their change; those that are there stay. */
  public void insert(Connection connection, GuildId guild, List<AuditLogEntry> entries)
      throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (AuditLogEntry entry : entries) {
        statement.setLong(1, guild.value());
        statement.setLong(2, entry.id().value());
        statement.setInt(3, entry.actionType().value());
        setLong(statement, 4, entry.userId() == null ? null : entry.userId().value());
        setLong(statement, 5, entry.targetId() == null ? null : Long.valueOf(entry.targetId()));
        statement.setString(6, json(entry.changes()));
        statement.setString(7, json(entry.options()));
        statement.setString(8, entry.reason());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** GUILD_AUDIT_LOG_ENTRY_CREATE. */
  public static Dispatch created(GuildId guild, AuditLogEntry entry) {
    return Dispatch.of(
        "GUILD_AUDIT_LOG_ENTRY_CREATE", Intent.GUILD_MODERATION, new Created(guild, entry));
  }

  record Created(GuildId guildId, @JsonUnwrapped AuditLogEntry entry) {}

  private static void setLong(PreparedStatement statement, int at, @Nullable Long value)
      throws SQLException {
    if (value == null) {
      statement.setNull(at, Types.BIGINT);
    } else {
      statement.setLong(at, value);
    }
  }

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : new String(Json.bytes(value), StandardCharsets.UTF_8);
  }
}
