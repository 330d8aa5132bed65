package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.message.MessageRow.Place;
import chat.guildhall.server.runtime.GuildRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

/** Reads messages. Pages go by the primary key, so a page deep in the past costs no more. */
@ApplicationScoped
class MessageStore {
  private static final String ROW =
      """
      m.channel_id, m.id, m.author_id, m.type, m.content, m.edited_at, m.flags, m.tts,
      m.mention_everyone, m.mention_users, m.mention_roles,
      m.reference_channel_id, m.reference_message_id, m.nonce
      """;

  /** The columns of {@link #read}, of the table {@code messages m}. */
  static final String RETURNING = " RETURNING " + ROW;

  private static final String SELECT =
      "SELECT " + ROW + ", " + GuildRows.USER_COLUMNS + " FROM messages m";
  private static final String AUTHOR = " LEFT JOIN users u ON u.id = m.author_id";

  private final Database database;

  @Inject
  MessageStore(Database database) {
    this.database = database;
  }

  /** A message with its author. */
  record Found(MessageRow row, User author) {}

  /** Reads one message. */
  Optional<Found> find(ChannelId channel, MessageId id) {
    return database.read(handle ->
        found(
                handle,
                SELECT + AUTHOR + " WHERE m.channel_id = ? AND m.id = ?",
                channel.value(),
                id.value())
            .findOne());
  }

  /** Reads those of {@code places} that exist, in no order. */
  List<Found> find(Collection<Place> places) {
    long[] channels = places.stream().mapToLong(place -> place.channelId().value()).toArray();
    long[] ids = places.stream().mapToLong(place -> place.messageId().value()).toArray();
    return database.read(handle ->
        found(
                handle,
                SELECT
                    + " JOIN unnest(?, ?) AS p (channel_id, id)"
                    + " ON m.channel_id = p.channel_id AND m.id = p.id"
                    + AUTHOR,
                channels,
                ids)
            .list());
  }

  /** Reads a page of a channel, newest first. */
  List<Found> page(ChannelId channel, HistoryQuery query) {
    long id = channel.value();
    int limit = query.limit();
    return database.read(handle ->
        switch (query) {
          case HistoryQuery.Latest _ -> before(handle, id, Long.MAX_VALUE, limit).list();
          case HistoryQuery.Before(MessageId message, _) ->
              before(handle, id, message.value(), limit).list();
          case HistoryQuery.After(MessageId message, _) ->
              found(
                      handle,
                      SELECT
                          + AUTHOR
                          + " WHERE m.channel_id = ? AND m.id > ? ORDER BY m.id LIMIT ?",
                      id,
                      message.value(),
                      limit)
                  .list()
                  .reversed();
          case HistoryQuery.Around(MessageId message, _) ->
              around(handle, id, message.value(), limit);
        });
  }

  private static ResultIterable<Found> before(Handle handle, long channel, long id, int limit) {
    return found(
        handle,
        SELECT + AUTHOR + " WHERE m.channel_id = ? AND m.id < ? ORDER BY m.id DESC LIMIT ?",
        channel,
        id,
        limit);
  }

  private static List<Found> around(Handle handle, long channel, long id, int limit) {
    String half = SELECT + AUTHOR + " WHERE m.channel_id = ? AND m.id ";
    return found(
            handle,
            "SELECT * FROM (("
                + half
                + "> ? ORDER BY m.id LIMIT ?) UNION ALL ("
                + half
                + "<= ? ORDER BY m.id DESC LIMIT ?)) page ORDER BY id DESC",
            channel,
            id,
            limit / 2,
            channel,
            id,
            limit - limit / 2)
        .list();
  }

  /** Reads the users of {@code ids} that exist. */
  List<User> users(Collection<UserId> ids) {
    return database.read(handle ->
        handle
            .select(
                "SELECT " + GuildRows.USER_COLUMNS + " FROM users u WHERE u.id = ANY (?)",
                ids.stream().mapToLong(UserId::value).toArray())
            .map((row, _) -> GuildRows.readUser(row))
            .list());
  }

  /** A message's nonce. */
  record Named(UserId authorId, String nonce, MessageId id) {}

  /** Reads the nonces of a channel's messages from {@code from} on, newest first, bounded. */
  List<Named> nonces(ChannelId channel, MessageId from, int max) {
    return database.read(handle ->
        handle
            .select(
                """
                SELECT author_id, nonce, id FROM messages
                WHERE channel_id = ? AND id >= ? AND nonce IS NOT NULL ORDER BY id DESC LIMIT ?
                """,
                channel.value(),
                from.value(),
                max)
            .map((row, _) ->
                new Named(
                    new UserId(row.getLong("author_id")),
                    row.getString("nonce"),
                    new MessageId(row.getLong("id"))))
            .list());
  }

  /** The newest that a user wrote in a channel and that is not older than {@code from}. */
  Optional<MessageId> newestBy(UserId user, ChannelId channel, MessageId from) {
    return database.read(handle ->
        handle
            .select(
                """
                SELECT id FROM messages
                WHERE author_id = ? AND id >= ? AND channel_id = ? AND type <> ?
                ORDER BY id DESC LIMIT 1
                """,
                user.value(),
                from.value(),
                channel.value(),
                Message.USER_JOIN)
            .map((row, _) -> new MessageId(row.getLong("id")))
            .findOne());
  }

  /** A row from the columns of {@link #RETURNING}. */
  static MessageRow read(ResultSet row) throws SQLException {
    Long referenced = row.getObject("reference_message_id", Long.class);
    return new MessageRow(
        new ChannelId(row.getLong("channel_id")),
        new MessageId(row.getLong("id")),
        new UserId(row.getLong("author_id")),
        row.getInt("type"),
        row.getString("content"),
        GuildRows.instant(row, "edited_at"),
        row.getInt("flags"),
        row.getBoolean("tts"),
        new Mentioned(
            row.getBoolean("mention_everyone"),
            ids(row.getArray("mention_users"), UserId::new),
            ids(row.getArray("mention_roles"), RoleId::new)),
        referenced == null
            ? null
            : new Place(
                new ChannelId(row.getLong("reference_channel_id")), new MessageId(referenced)),
        row.getString("nonce"));
  }

  private static ResultIterable<Found> found(Handle handle, String sql, Object... arguments) {
    return handle
        .select(sql, arguments)
        .map((row, _) -> {
          MessageRow message = read(row);
          return new Found(
              message,
              row.getObject("user_id") == null
                  ? deletedUser(message.authorId())
                  : GuildRows.readUser(row));
        });
  }

  /** Stands in for a user whose account is gone, with a name that nobody can have. */
  private static User deletedUser(UserId id) {
    return User.of(id, "deleted_user_" + id, "Deleted User", null, null, null, false);
  }

  private static <T> List<T> ids(Array array, LongFunction<T> type) throws SQLException {
    Long[] values = (Long[]) array.getArray();
    return Arrays.stream(values).map(value -> type.apply((long) value)).toList();
  }
}
