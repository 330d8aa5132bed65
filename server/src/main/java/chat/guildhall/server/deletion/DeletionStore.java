package chat.guildhall.server.deletion;

import chat.guildhall.server.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The rows that deletion jobs remove, and the jobs themselves. Every statement touches at most as
 * many rows as it is told, but for a channel's overwrites and a guild's roles, of which there are
 * few.
 */
@ApplicationScoped
class DeletionStore {
  private final Database database;

  @Inject
  DeletionStore(Database database) {
    this.database = database;
  }

  void insert(Handle handle, DeletionJob.Kind kind, long target) {
    handle.execute(
        "INSERT INTO deletion_job (kind, target_id, created_at) VALUES (?, ?, now())",
        kind.name().toLowerCase(Locale.ROOT),
        target);
  }

  /** The oldest job. */
  Optional<DeletionJob> next() {
    return database.read(handle ->
        handle
            .select("SELECT id, kind, target_id FROM deletion_job ORDER BY id LIMIT 1")
            .map((row, _) ->
                new DeletionJob(
                    row.getLong("id"),
                    DeletionJob.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    row.getLong("target_id")))
            .findOne());
  }

  /** A channel that a guild still has rows of. */
  Optional<Long> anyChannel(long guild) {
    return database.read(handle ->
        handle
            .select("SELECT id FROM channels WHERE guild_id = ? LIMIT 1", guild)
            .mapTo(Long.class)
            .findOne());
  }

  /** Rows that go in chunks, and the column by which they belong to what was deleted. */
  enum Rows {
    /** Of a channel. */
    MESSAGES("channel_id"),
    /** Of a channel. */
    MENTIONS("channel_id"),
    /** Of a channel. */
    READ_STATES("channel_id"),
    /** Of a guild. */
    AUDIT_LOG("guild_id"),
    /** Of a guild. */
    REPORTS("guild_id"),
    /** Of a guild. */
    BANS("guild_id"),
    /** Of a guild. */
    AUTO_MODERATION_RULES("guild_id"),
    /** Of a guild. */
    MEMBERS("guild_id");

    private final String chunk;

    Rows(String column) {
      String table = name().toLowerCase(Locale.ROOT);
      this.chunk =
          "DELETE FROM %1$s WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE %2$s = ? LIMIT ?))"
              .formatted(table, column);
    }
  }

  /** Removes some of the rows of a target, and answers how many. */
  int delete(Rows rows, long target, int limit) {
    return database.inTransaction(handle -> handle.execute(rows.chunk, target, limit));
  }

  /** Removes a channel that has no messages any more, of a guild or without one. */
  void deleteChannel(long channel) {
    database.useTransaction(handle -> {
      handle.execute("DELETE FROM channels WHERE id = ?", channel);
      handle.execute("DELETE FROM private_channels WHERE id = ?", channel);
    });
  }

  /** Removes a guild that has neither channels nor members any more. */
  void deleteGuild(long guild) {
    database.useTransaction(handle -> {
      handle.execute("DELETE FROM roles WHERE guild_id = ?", guild);
      handle.execute("DELETE FROM invites WHERE guild_id = ?", guild);
      handle.execute("DELETE FROM guilds WHERE id = ?", guild);
    });
  }

  void finish(DeletionJob job) {
    database.useTransaction(
        handle -> handle.execute("DELETE FROM deletion_job WHERE id = ?", job.id()));
  }
}
