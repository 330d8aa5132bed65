package chat.guildhall.server.moderation;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.runtime.GuildRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of bans, and those of messages that go with one. */
@ApplicationScoped
class BanStore {
  private static final String SELECT =
      "SELECT b.reason, "
          + GuildRows.USER_COLUMNS
          + " FROM bans b JOIN users u ON u.id = b.user_id WHERE b.guild_id = ? ";

  private final Database database;

  @Inject
  BanStore(Database database) {
    this.database = database;
  }

  void insert(Handle handle, GuildId guild, UserId user, Actor actor) {
    handle.execute(
        "INSERT INTO bans (guild_id, user_id, reason) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        guild.value(),
        user.value(),
        actor.reason());
  }

  void delete(Handle handle, GuildId guild, UserId user) {
    handle.execute(
        "DELETE FROM bans WHERE guild_id = ? AND user_id = ?", guild.value(), user.value());
  }

  Optional<Ban> find(GuildId guild, UserId user) {
    return database.read(handle ->
        handle
            .select(SELECT + "AND b.user_id = ?", guild.value(), user.value())
            .map((row, _) -> read(row))
            .findOne());
  }

  /** Those after a user id, by user id. */
  List<Ban> after(GuildId guild, long after, int limit) {
    return page(SELECT + "AND b.user_id > ? ORDER BY b.user_id LIMIT ?", guild, after, limit);
  }

  /** The last ones before a user id, by user id. */
  List<Ban> before(GuildId guild, long before, int limit) {
    return page(SELECT + "AND b.user_id < ? ORDER BY b.user_id DESC LIMIT ?", guild, before, limit)
        .reversed();
  }

  /** Those with a text in their username or display name, and those among {@code users}. */
  List<Ban> search(GuildId guild, String text, List<UserId> users, int limit) {
    String pattern = "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return database.read(handle ->
        handle
            .select(
                SELECT
                    + """
                    AND (? = '' OR u.username ILIKE ? OR u.global_name ILIKE ?)
                    AND (? OR b.user_id = ANY (?))
                    ORDER BY b.user_id LIMIT ?
                    """,
                guild.value(),
                text,
                pattern,
                pattern,
                users.isEmpty(),
                users.stream().mapToLong(UserId::value).toArray(),
                limit)
            .map((row, _) -> read(row))
            .list());
  }

  Optional<User> user(UserId user) {
    return database.read(handle ->
        handle
            .select(
                "SELECT " + GuildRows.USER_COLUMNS + " FROM users u WHERE u.id = ?", user.value())
            .map((row, _) -> GuildRows.readUser(row))
            .findOne());
  }

  /** A user's messages in some channels since a moment, oldest first in each. */
  Map<ChannelId, List<MessageId>> messages(UserId author, List<ChannelId> channels, Instant since) {
    Map<ChannelId, List<MessageId>> found = new LinkedHashMap<>();
    database.read(handle ->
        handle
            .select(
                """
                SELECT channel_id, id FROM messages
                WHERE author_id = ? AND id >= ? AND channel_id = ANY (?) ORDER BY id
                """,
                author.value(),
                Snowflake.firstOf(since.toEpochMilli()),
                channels.stream().mapToLong(ChannelId::value).toArray())
            .map((row, _) ->
                found
                    .computeIfAbsent(
                        new ChannelId(row.getLong("channel_id")), _ -> new ArrayList<>())
                    .add(new MessageId(row.getLong("id"))))
            .list());
    return found;
  }

  private List<Ban> page(String sql, GuildId guild, long bound, int limit) {
    return database.read(handle ->
        handle.select(sql, guild.value(), bound, limit).map((row, _) -> read(row)).list());
  }

  private static Ban read(ResultSet row) throws SQLException {
    return new Ban(GuildRows.readUser(row), row.getString("reason"));
  }
}
