package chat.guildhall.server.admin;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.runtime.GuildRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of people, for the instance's owner. */
@ApplicationScoped
class OwnerUserStore {
  private static final String MATCHING =
      """
      FROM users u WHERE NOT u.bot
        AND (?::text = '' OR u.username LIKE ?::text OR lower(u.global_name) LIKE ?::text
             OR lower(u.email) LIKE ?::text)
      """;

  private final Database database;

  @Inject
  OwnerUserStore(Database database) {
    this.database = database;
  }

  List<OwnerUser> list(String query, long after, int limit) {
    String pattern = pattern(query);
    return database.read(handle ->
        handle
            .select(
                "SELECT "
                    + GuildRows.USER_COLUMNS
                    + """
                    , u.email, u.suspended_at, u.suspension_reason, u.instance_owner,
                    (SELECT max(s.last_used_at) FROM sessions s WHERE s.user_id = u.id)
                      AS last_used_at
                    """
                    + MATCHING
                    + " AND u.id > ? ORDER BY u.id LIMIT ?",
                query,
                pattern,
                pattern,
                pattern,
                after,
                limit)
            .map((row, _) -> {
              User user = GuildRows.readUser(row);
              return new OwnerUser(
                  user,
                  row.getString("email"),
                  GuildRows.instant(row, "suspended_at") != null,
                  row.getString("suspension_reason"),
                  row.getBoolean("instance_owner"),
                  user.id().createdAt(),
                  GuildRows.instant(row, "last_used_at"));
            })
            .list());
  }

  int count(String query) {
    String pattern = pattern(query);
    return database.read(handle ->
        handle
            .select("SELECT count(*) " + MATCHING, query, pattern, pattern, pattern)
            .mapTo(Integer.class)
            .one());
  }

  /** Whether there is such a person, and whether it owns the instance. */
  Optional<Boolean> isOwner(UserId user) {
    return database.read(handle ->
        handle
            .select("SELECT instance_owner FROM users WHERE id = ? AND NOT bot", user.value())
            .mapTo(Boolean.class)
            .findOne());
  }

  void suspend(Handle handle, UserId user, @Nullable String reason) {
    handle.execute(
        "UPDATE users SET suspended_at = coalesce(suspended_at, now()), suspension_reason = ?"
            + " WHERE id = ?",
        reason,
        user.value());
  }

  void unsuspend(UserId user) {
    database.useTransaction(handle ->
        handle.execute(
            "UPDATE users SET suspended_at = NULL, suspension_reason = NULL WHERE id = ?",
            user.value()));
  }

  private static String pattern(String query) {
    String escaped = query.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return "%" + escaped + "%";
  }
}
