package chat.guildhall.server.session;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of sessions, and what of users and bots decides whether a token is good. */
@ApplicationScoped
class SessionStore {
  private static final String KEY_SETTING = "token_key";

  private final Database database;

  @Inject
  SessionStore(Database database) {
    this.database = database;
  }

  /** What of a user decides whether its tokens are good. */
  record Standing(boolean bot, boolean instanceOwner, boolean suspended) {}

  /** The key of the instance's tokens: {@code fresh} if there was none yet. */
  String keyOr(String fresh) {
    return database.inTransaction(handle -> {
      handle.execute(
          "INSERT INTO instance_setting (name, value) VALUES (?, to_jsonb(?::text))"
              + " ON CONFLICT DO NOTHING",
          KEY_SETTING,
          fresh);
      return handle
          .select("SELECT value #>> '{}' FROM instance_setting WHERE name = ?", KEY_SETTING)
          .mapTo(String.class)
          .one();
    });
  }

  void insert(Handle handle, Session session) {
    handle.execute(
        "INSERT INTO sessions (id, user_id, created_at, last_used_at, address, os, platform)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        session.id(),
        session.userId().value(),
        session.createdAt().atOffset(ZoneOffset.UTC),
        session.lastUsedAt().atOffset(ZoneOffset.UTC),
        session.client().address(),
        session.client().os(),
        session.client().platform());
  }

  /**
   * What of a session decides whether a token is good.
   *
   * @param generation how often its token was replaced
   */
  record Known(UserId userId, int generation) {}

  Optional<Known> known(UUID session) {
    return database.read(handle ->
        handle
            .select("SELECT user_id, generation FROM sessions WHERE id = ?", session)
            .map((row, _) -> new Known(new UserId(row.getLong(1)), row.getInt(2)))
            .findOne());
  }

  /** Counts a replacement of a session's token and answers how many there were. */
  int nextGeneration(Handle handle, UUID session) {
    return handle
        .select(
            "UPDATE sessions SET generation = generation + 1 WHERE id = ? RETURNING generation",
            session)
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  Optional<Standing> standing(UserId user) {
    return database.read(handle ->
        handle
            .select(
                "SELECT bot, instance_owner, suspended_at IS NOT NULL FROM users WHERE id = ?",
                user.value())
            .map((row, _) -> new Standing(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)))
            .findOne());
  }

  Optional<byte[]> botTokenHash(UserId bot) {
    return database.read(handle ->
        handle
            .select(
                "SELECT token_hash FROM applications WHERE id = ? AND has_bot"
                    + " AND token_hash IS NOT NULL",
                bot.value())
            .map((row, _) -> row.getBytes(1))
            .findOne());
  }

  List<Session> of(UserId user) {
    return database.read(handle ->
        handle
            .select(
                "SELECT * FROM sessions WHERE user_id = ? ORDER BY last_used_at DESC, id",
                user.value())
            .map((row, _) -> read(row))
            .list());
  }

  /** Deletes a user's sessions but {@code kept}; answers the ids of those deleted. */
  List<UUID> deleteAllBut(Handle handle, UserId user, @Nullable UUID kept) {
    return handle
        .select(
            "DELETE FROM sessions WHERE user_id = ? AND id IS DISTINCT FROM ?::uuid RETURNING id",
            user.value(),
            kept)
        .mapTo(UUID.class)
        .list();
  }

  /** Deletes those of {@code ids} that are the user's; answers which those were. */
  List<UUID> delete(UserId user, List<UUID> ids) {
    return database.inTransaction(handle ->
        handle
            .select(
                "DELETE FROM sessions WHERE user_id = ? AND id = ANY (?) RETURNING id",
                user.value(),
                ids.toArray(UUID[]::new))
            .mapTo(UUID.class)
            .list());
  }

  void used(Map<UUID, Instant> times) {
    database.useTransaction(handle ->
        handle.execute(
            """
            UPDATE sessions SET last_used_at = GREATEST(last_used_at, used.at)
            FROM unnest(?::uuid[], ?::timestamptz[]) AS used (id, at)
            WHERE sessions.id = used.id
            """,
            times.keySet().toArray(UUID[]::new),
            times.values().stream().map(Instant::toString).toArray(String[]::new)));
  }

  private static Session read(ResultSet row) throws SQLException {
    return new Session(
        row.getObject("id", UUID.class),
        new UserId(row.getLong("user_id")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_used_at", OffsetDateTime.class).toInstant(),
        new SessionClient(
            row.getString("address"), row.getString("os"), row.getString("platform")));
  }
}
