package chat.guildhall.server.application;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.runtime.GuildRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of applications, and of the bot users that they are made with. */
@ApplicationScoped
class ApplicationStore {
  private static final String SELECT =
      """
      SELECT a.*, %s,
             o.username AS owner_username, o.global_name AS owner_global_name,
             o.avatar AS owner_avatar, o.banner AS owner_banner, o.accent_color AS owner_accent,
             (SELECT count(*) FROM members m JOIN guilds g ON g.id = m.guild_id
              WHERE m.user_id = a.id AND g.deleted_at IS NULL) AS guild_count
      FROM applications a JOIN users u ON u.id = a.id JOIN users o ON o.id = a.owner_id
      """
          .formatted(GuildRows.USER_COLUMNS);

  private final Database database;

  @Inject
  ApplicationStore(Database database) {
    this.database = database;
  }

  /** Inserts an application with its bot user; false if the username was taken meanwhile. */
  boolean insert(
      Handle handle, UserId id, UserId owner, String name, String username, String skeleton) {
    int inserted =
        handle.execute(
            """
            INSERT INTO users (id, username, username_skeleton, global_name, bot)
            VALUES (?, ?, ?, ?, true) ON CONFLICT DO NOTHING
            """,
            id.value(),
            username,
            skeleton,
            name);
    if (inserted == 0) {
      return false;
    }
    handle.execute(
        "INSERT INTO applications (id, owner_id, name) VALUES (?, ?, ?)",
        id.value(),
        owner.value(),
        name);
    return true;
  }

  /** Writes every field of an application that can change. */
  void update(Handle handle, Application application) {
    handle.execute(
        """
        UPDATE applications SET name = ?, description = ?, icon = ?, bot_public = ?, flags = ?
        WHERE id = ?
        """,
        application.name(),
        application.description(),
        application.icon(),
        application.botPublic(),
        application.flags(),
        application.id().value());
    handle.execute(
        "UPDATE users SET avatar = ? WHERE id = ?", application.icon(), application.id().value());
  }

  void setToken(UserId id, byte[] hash) {
    database.useTransaction(handle ->
        handle.execute(
            "UPDATE applications SET has_bot = true, token_hash = ? WHERE id = ?",
            hash,
            id.value()));
  }

  void clearToken(UserId id) {
    database.useTransaction(handle ->
        handle.execute(
            "UPDATE applications SET has_bot = false, token_hash = NULL WHERE id = ?", id.value()));
  }

  /** Deletes an application; its bot user stays without a name, as the author of its messages. */
  void delete(Handle handle, UserId id) {
    String nobody = "deleted_user_" + id;
    handle.execute("DELETE FROM applications WHERE id = ?", id.value());
    handle.execute(
        """
        UPDATE users SET username = ?, username_skeleton = ?, global_name = 'Deleted User',
               avatar = NULL, banner = NULL, bio = ''
        WHERE id = ?
        """,
        nobody,
        nobody,
        id.value());
  }

  Optional<Application> find(UserId id) {
    return database.read(handle ->
        handle.select(SELECT + "WHERE a.id = ?", id.value()).map((row, _) -> read(row)).findOne());
  }

  List<Application> ofOwner(UserId owner) {
    return database.read(handle ->
        handle
            .select(SELECT + "WHERE a.owner_id = ? ORDER BY a.id", owner.value())
            .map((row, _) -> read(row))
            .list());
  }

  private static Application read(ResultSet row) throws SQLException {
    return new Application(
        new UserId(row.getLong("id")),
        row.getString("name"),
        row.getString("description"),
        row.getString("icon"),
        row.getLong("flags"),
        row.getBoolean("bot_public"),
        row.getBoolean("has_bot"),
        User.of(
            new UserId(row.getLong("owner_id")),
            row.getString("owner_username"),
            row.getString("owner_global_name"),
            row.getString("owner_avatar"),
            row.getString("owner_banner"),
            row.getObject("owner_accent", Integer.class),
            false),
        GuildRows.readUser(row),
        row.getInt("guild_count"));
  }
}
