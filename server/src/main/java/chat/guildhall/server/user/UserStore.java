package chat.guildhall.server.user;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.PrivateUser;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.runtime.GuildRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of users. */
@ApplicationScoped
class UserStore {
  private static final int ADULT_YEARS = 18;
  private static final String PRIVATE_COLUMNS =
      GuildRows.USER_COLUMNS
          + ", u.bio, u.pronouns, u.email, u.email_verified, u.date_of_birth, u.locale,"
          + " u.instance_owner";

  private static final String PRIVATE =
      "SELECT " + PRIVATE_COLUMNS + " FROM users u WHERE u.id = ?";

  private final Database database;

  @Inject
  UserStore(Database database) {
    this.database = database;
  }

  /** Who has a name, one that reads like it, or an e-mail address. */
  record Taken(boolean username, boolean skeleton, boolean email) {}

  Optional<User> find(UserId id) {
    return database.read(handle ->
        handle
            .select("SELECT " + GuildRows.USER_COLUMNS + " FROM users u WHERE u.id = ?", id.value())
            .map((row, _) -> GuildRows.readUser(row))
            .findOne());
  }

  Optional<User> findByUsername(String username) {
    return database.read(handle ->
        handle
            .select(
                "SELECT " + GuildRows.USER_COLUMNS + " FROM users u WHERE u.username = ?", username)
            .map((row, _) -> GuildRows.readUser(row))
            .findOne());
  }

  Optional<PrivateUser> findPrivate(UserId id) {
    return database.rows(PRIVATE, UserStore::readPrivate, id.value()).stream().findFirst();
  }

  Optional<PrivateUser> findPrivate(Handle handle, UserId id) {
    return handle.select(PRIVATE, id.value()).map((row, _) -> readPrivate(row)).findOne();
  }

  Taken taken(String username, String email, UserId except) {
    return database.read(handle ->
        handle
            .select(
                """
                SELECT coalesce(bool_or(username = ?), false),
                       coalesce(bool_or(username_skeleton = ?), false),
                       coalesce(bool_or(lower(email) = lower(?)), false)
                FROM users
                WHERE id <> ? AND (username = ? OR username_skeleton = ? OR lower(email) = lower(?))
                """,
                username,
                Usernames.skeleton(username),
                email,
                except.value(),
                username,
                Usernames.skeleton(username),
                email)
            .map((row, _) -> new Taken(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)))
            .one());
  }

  /** Inserts a person; false if somebody has the name or the e-mail address meanwhile. */
  boolean insert(Handle handle, NewPerson person) {
    return handle.execute(
            """
            INSERT INTO users
              (id, username, username_skeleton, global_name, email, date_of_birth, locale)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            person.id().value(),
            person.username(),
            Usernames.skeleton(person.username()),
            person.globalName(),
            person.email(),
            person.dateOfBirth(),
            person.locale())
        == 1;
  }

  /** Writes what of a user changed; false if somebody has the name or the e-mail address. */
  boolean update(Handle handle, UserId id, UserChange change) {
    String username = change.username();
    return handle.execute(
            """
            UPDATE users SET username = ?, username_skeleton = ?, global_name = ?, avatar = ?,
              banner = ?, accent_color = ?, bio = ?, pronouns = ?, email_verified =
                email_verified AND lower(email) IS NOT DISTINCT FROM lower(?::text),
              email = ?, date_of_birth = coalesce(?::date, date_of_birth)
            WHERE id = ? AND NOT EXISTS (
              SELECT FROM users u WHERE u.id <> users.id
                AND (u.username = ? OR u.username_skeleton = ? OR lower(u.email) = lower(?::text)))
            """,
            username,
            Usernames.skeleton(username),
            change.globalName(),
            change.avatar(),
            change.banner(),
            change.accentColor(),
            change.bio(),
            change.pronouns(),
            change.email(),
            change.email(),
            change.dateOfBirth(),
            id.value(),
            username,
            Usernames.skeleton(username),
            change.email())
        == 1;
  }

  /** The guilds that both are in. */
  List<GuildId> mutualGuilds(UserId one, UserId other) {
    return database.read(handle ->
        handle
            .select(
                """
                SELECT a.guild_id FROM members a JOIN members b ON b.guild_id = a.guild_id
                JOIN guilds g ON g.id = a.guild_id
                WHERE a.user_id = ? AND b.user_id = ? AND g.deleted_at IS NULL ORDER BY a.guild_id
                """,
                one.value(),
                other.value())
            .map((row, _) -> new GuildId(row.getLong(1)))
            .list());
  }

  private static PrivateUser readPrivate(ResultSet row) throws SQLException {
    LocalDate born = row.getObject("date_of_birth", LocalDate.class);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return PrivateUser.of(
        GuildRows.readUser(row),
        born == null ? null : !born.plusYears(ADULT_YEARS).isAfter(today),
        row.getString("bio"),
        row.getString("pronouns"),
        row.getString("locale"),
        row.getBoolean("email_verified"),
        row.getString("email"),
        row.getBoolean("instance_owner"));
  }
}
