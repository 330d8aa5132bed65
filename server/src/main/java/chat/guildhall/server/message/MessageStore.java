package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.message.MessageRow.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads messages. Pages go by the primary key, so a page deep in the past costs no more. */
@ApplicationScoped
class MessageStore {
  /** The columns of {@link #read}, in its order; an empty list of mentions comes as null. */
  private static final String ROW =
      """
      m.channel_id, m.id, m.author_id, m.type, m.content, m.edited_at, m.flags, m.tts,
      m.mention_everyone, NULLIF(m.mention_users, '{}'), NULLIF(m.mention_roles, '{}'),
      m.reference_channel_id, m.reference_message_id, m.nonce
      """;

  /** The columns of {@link #read}, of the table {@code messages m}. */
  static final String RETURNING = " RETURNING " + ROW;

  private static final String SELECT = "SELECT " + ROW + " FROM messages m";
  private static final String OF_CHANNEL = SELECT + " WHERE m.channel_id = ? AND m.id ";
  private static final String ONE = OF_CHANNEL + "= ?";
  private static final String BEFORE = OF_CHANNEL + "< ? ORDER BY m.id DESC LIMIT ?";
  private static final String AFTER = OF_CHANNEL + "> ? ORDER BY m.id LIMIT ?";
  private static final String UP_TO = OF_CHANNEL + "<= ? ORDER BY m.id DESC LIMIT ?";
  private static final String OF_PLACES =
      SELECT
          + " JOIN unnest(?::int8[], ?::int8[]) AS p (channel_id, id)"
          + " ON m.channel_id = p.channel_id AND m.id = p.id";

  private final Database database;

  @Inject
  MessageStore(Database database) {
    this.database = database;
  }

  /** Reads one message. */
  Optional<MessageRow> find(ChannelId channel, MessageId id) {
    return rows(ONE, channel.value(), id.value()).stream().findFirst();
  }

  /** Reads those of {@code places} that exist, in no order. */
  List<MessageRow> find(Collection<Place> places) {
    long[] channels = places.stream().mapToLong(place -> place.channelId().value()).toArray();
    long[] ids = places.stream().mapToLong(place -> place.messageId().value()).toArray();
    return rows(OF_PLACES, channels, ids);
  }

  /** Reads a page of a channel, newest first. */
  List<MessageRow> page(ChannelId channel, HistoryQuery query) {
    long id = channel.value();
    int limit = query.limit();
    return switch (query) {
      case HistoryQuery.Latest _ -> rows(BEFORE, id, Long.MAX_VALUE, limit);
      case HistoryQuery.Before(MessageId message, _) -> rows(BEFORE, id, message.value(), limit);
      case HistoryQuery.After(MessageId message, _) ->
          rows(AFTER, id, message.value(), limit).reversed();
      case HistoryQuery.Around(MessageId message, _) -> {
        List<MessageRow> later = rows(AFTER, id, message.value(), limit / 2);
        List<MessageRow> earlier = rows(UP_TO, id, message.value(), limit - limit / 2);
        yield Stream.concat(later.reversed().stream(), earlier.stream()).toList();
      }
    };
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

  /** A row from the columns of {@link #RETURNING}; by number, since pages are read often. */
  static MessageRow read(ResultSet row) throws SQLException {
    long referencedIn = row.getLong(12);
    Place reference =
        row.wasNull()
            ? null
            : new Place(new ChannelId(referencedIn), new MessageId(row.getLong(13)));
    return new MessageRow(
        new ChannelId(row.getLong(1)),
        new MessageId(row.getLong(2)),
        new UserId(row.getLong(3)),
        row.getInt(4),
        row.getString(5),
        instant(row, 6),
        row.getInt(7),
        row.getBoolean(8),
        new Mentioned(
            row.getBoolean(9),
            ids(row.getArray(10), UserId::new),
            ids(row.getArray(11), RoleId::new)),
        reference,
        row.getString(14));
  }

  private List<MessageRow> rows(String sql, Object... parameters) {
    return database.rows(sql, MessageStore::read, parameters);
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static <T> List<T> ids(@Nullable Array array, LongFunction<T> type) throws SQLException {
    if (array == null) {
      return List.of();
    }
    Long[] values = (Long[]) array.getArray();
    return Arrays.stream(values).map(value -> type.apply((long) value)).toList();
  }
}
