package chat.guildhall.server.privacy;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads what stands between two people, in one statement. */
@ApplicationScoped
class PrivacyStore {
  private static final String SHARED =
      """
      SELECT EXISTS (
        SELECT 1 FROM members a
        JOIN members b ON b.guild_id = a.guild_id
        JOIN guilds g ON g.id = a.guild_id
        LEFT JOIN user_settings s ON s.user_id = b.user_id
        WHERE a.user_id = ? AND b.user_id = ? AND g.deleted_at IS NULL
          AND (g.dms_disabled_until IS NULL OR g.dms_disabled_until <= now())
          AND NOT COALESCE(s.settings -> 'restricted_guilds' @> to_jsonb(g.id::text), false)
          AND NOT COALESCE(s.settings -> 'restricted_guilds' @> to_jsonb(g.id), false))
      """;

  private final Database database;

  @Inject
  PrivacyStore(Database database) {
    this.database = database;
  }

  /** Whether a guild that both are in lets the first write to the second. */
  boolean shareOpenGuild(UserId from, UserId to) {
    return database.rows(SHARED, row -> row.getBoolean(1), from.value(), to.value()).getFirst();
  }
}
