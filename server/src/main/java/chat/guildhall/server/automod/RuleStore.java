package chat.guildhall.server.automod;

import chat.guildhall.protocol.AutoModerationRuleId;
import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.json.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;

/** The rows of rules. What a trigger and the actions are is kept as the JSON that clients see. */
@ApplicationScoped
class RuleStore {
  private final Database database;

  @Inject
  RuleStore(Database database) {
    this.database = database;
  }

  /** The rules of a guild, by id. */
  List<AutoModerationRule> ofGuild(GuildId guild) {
    return database.read(handle ->
        handle
            .select(
                "SELECT * FROM auto_moderation_rules WHERE guild_id = ? ORDER BY id", guild.value())
            .map((row, _) -> read(row))
            .list());
  }

  /** Writes a rule, new or changed. */
  void save(Handle handle, AutoModerationRule rule) {
    handle.execute(
        """
        INSERT INTO auto_moderation_rules (id, guild_id, name, creator_id, event_type,
                                           trigger_type, trigger_metadata, actions, enabled,
                                           exempt_roles, exempt_channels)
        VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          name = excluded.name, trigger_metadata = excluded.trigger_metadata,
          actions = excluded.actions, enabled = excluded.enabled,
          exempt_roles = excluded.exempt_roles, exempt_channels = excluded.exempt_channels
        """,
        rule.id().value(),
        rule.guildId().value(),
        rule.name(),
        rule.creatorId().value(),
        rule.eventType(),
        rule.triggerType().value(),
        json(rule.triggerMetadata()),
        json(rule.actions()),
        rule.enabled(),
        ids(rule.exemptRoles()),
        ids(rule.exemptChannels()));
  }

  void delete(Handle handle, AutoModerationRuleId rule) {
    handle.execute("DELETE FROM auto_moderation_rules WHERE id = ?", rule.value());
  }

  private static AutoModerationRule read(ResultSet row) throws SQLException {
    int number = row.getInt("trigger_type");
    TriggerType type =
        TriggerType.of(number)
            .orElseThrow(() -> new IllegalStateException("unknown trigger type " + number));
    return new AutoModerationRule(
        new AutoModerationRuleId(row.getLong("id")),
        new GuildId(row.getLong("guild_id")),
        row.getString("name"),
        new UserId(row.getLong("creator_id")),
        row.getInt("event_type"),
        type,
        RuleForm.trigger(type, Form.of(tree(row.getString("trigger_metadata")))),
        tree(row.getString("actions"))
            .valueStream()
            .map(action -> RuleForm.action(Form.of(action)))
            .toList(),
        row.getBoolean("enabled"),
        ids(row, "exempt_roles", RoleId::new),
        ids(row, "exempt_channels", ChannelId::new));
  }

  private static String json(Object value) {
    return new String(Json.bytes(value), StandardCharsets.UTF_8);
  }

  private static JsonNode tree(String json) {
    try {
      return Json.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException ours) {
      throw new IllegalStateException("a rule's row is not readable", ours);
    }
  }

  private static long[] ids(List<? extends Snowflake> ids) {
    return ids.stream().mapToLong(Snowflake::value).toArray();
  }

  private static <T> List<T> ids(ResultSet row, String column, LongFunction<T> type)
      throws SQLException {
    return Arrays.stream((Long[]) row.getArray(column).getArray())
        .map(id -> type.apply((long) id))
        .toList();
  }
}
