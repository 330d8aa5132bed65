package chat.guildhall.server.relationship;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of relationships. */
@ApplicationScoped
class RelationshipStore {
  private static final String OF =
      "SELECT target_id, type, nickname, since FROM relationships WHERE user_id = ?"
          + " ORDER BY target_id";

  private final Database database;

  @Inject
  RelationshipStore(Database database) {
    this.database = database;
  }

  /** Everyone who is something to a user, by id. */
  Map<UserId, Relation> of(UserId user) {
    Map<UserId, Relation> found = new LinkedHashMap<>();
    database
        .rows(OF, row -> Map.entry(new UserId(row.getLong("target_id")), read(row)), user.value())
        .forEach(row -> found.put(row.getKey(), row.getValue()));
    return Collections.unmodifiableMap(found);
  }

  /** What {@code target} is to {@code user}. */
  Optional<Relation> find(Handle handle, UserId user, UserId target) {
    return handle
        .select(
            "SELECT type, nickname, since FROM relationships WHERE user_id = ? AND target_id = ?",
            user.value(),
            target.value())
        .map((row, _) -> read(row))
        .findOne();
  }

  /** How many are of a type to {@code user}. */
  int count(Handle handle, UserId user, RelationshipType type) {
    return handle
        .select(
            "SELECT count(*) FROM relationships WHERE user_id = ? AND type = ?",
            user.value(),
            type.number())
        .mapTo(Integer.class)
        .one();
  }

  /** Writes one side, whatever it was. */
  void put(Handle handle, UserId user, UserId target, Relation relation) {
    handle.execute(
        """
        INSERT INTO relationships (user_id, target_id, type, nickname, since)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (user_id, target_id) DO UPDATE
        SET type = EXCLUDED.type, nickname = EXCLUDED.nickname, since = EXCLUDED.since
        """,
        user.value(),
        target.value(),
        relation.type().number(),
        relation.nickname(),
        OffsetDateTime.ofInstant(relation.since(), ZoneOffset.UTC));
  }

  /** Removes one side. */
  void delete(Handle handle, UserId user, UserId target) {
    handle.execute(
        "DELETE FROM relationships WHERE user_id = ? AND target_id = ?",
        user.value(),
        target.value());
  }

  private static Relation read(ResultSet row) throws SQLException {
    @Nullable String nickname = row.getString("nickname");
    return new Relation(
        RelationshipType.of(row.getInt("type")),
        nickname,
        row.getObject("since", OffsetDateTime.class).toInstant());
  }
}
