package chat.guildhall.server.readstate;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Rows of {@code read_states}, and counts of {@code mentions}. */
@ApplicationScoped
class ReadStateStore {
  private static final String COUNTED =
      """
      WITH me AS (SELECT ?::bigint AS id),
      seen AS (
        SELECT s.channel_id, s.up_to, c.guild_id,
               COALESCE(r.last_message_id,
                        GREATEST(0, floor(extract(epoch FROM m.joined_at) * 1000)::bigint
                                    - %d) << %d) AS last_read
        FROM me, unnest(?, ?) AS s (channel_id, up_to)
        JOIN channels c ON c.id = s.channel_id
        JOIN members m ON m.guild_id = c.guild_id AND m.user_id = (SELECT id FROM me)
        LEFT JOIN read_states r
               ON r.user_id = (SELECT id FROM me) AND r.channel_id = s.channel_id
      )
      SELECT seen.channel_id, seen.last_read,
             CASE WHEN seen.up_to <= seen.last_read THEN 0 ELSE (
               SELECT count(DISTINCT n.message_id)
               FROM (SELECT id FROM me
                     UNION ALL SELECT seen.guild_id
                     UNION ALL SELECT role_id FROM member_roles
                               WHERE guild_id = seen.guild_id
                                 AND user_id = (SELECT id FROM me)) target
               JOIN mentions n
                 ON n.target_id = target.id AND n.channel_id = seen.channel_id
                AND n.message_id > seen.last_read AND n.message_id <= seen.up_to
             ) END AS mention_count
      FROM seen
      """
          .formatted(Snowflake.EPOCH_MS, Snowflake.TIMESTAMP_SHIFT);

  /** Unread messages of a channel without a guild that are counted. */
  private static final int COUNT_MAX = 1_000;

  private static final String COUNTED_PRIVATE =
      """
      WITH me AS (SELECT ?::bigint AS id),
      seen AS (
        SELECT s.channel_id, s.up_to, GREATEST(r.last_message_id, p.since) AS last_read
        FROM me, unnest(?, ?) AS s (channel_id, up_to)
        JOIN private_members p
          ON p.channel_id = s.channel_id AND p.user_id = (SELECT id FROM me)
        LEFT JOIN read_states r
               ON r.user_id = (SELECT id FROM me) AND r.channel_id = s.channel_id
      )
      SELECT seen.channel_id, seen.last_read,
             (SELECT count(*) FROM (
                SELECT 1 FROM messages m
                WHERE m.channel_id = seen.channel_id AND m.author_id <> (SELECT id FROM me)
                  AND m.id > seen.last_read AND m.id <= seen.up_to LIMIT %d) unread)
      FROM seen
      """
          .formatted(COUNT_MAX);

  private final Database database;

  @Inject
  ReadStateStore(Database database) {
    this.database = database;
  }

  /** How far somebody has read a channel. */
  record Position(UserId user, ChannelId channel, MessageId message) {}

  /** Moves positions forward, in one statement; those that are further already stay. */
  void raise(List<Position> positions) {
    // In one order, so that two statements at once cannot wait for each other.
    List<Position> ordered =
        positions.stream()
            .sorted(
                Comparator.comparingLong((Position position) -> position.user().value())
                    .thenComparingLong(position -> position.channel().value()))
            .toList();
    database.useTransaction(handle ->
        handle.execute(
            """
            INSERT INTO read_states AS r (user_id, channel_id, last_message_id)
            SELECT p.user_id, p.channel_id, p.message_id
            FROM unnest(?, ?, ?) AS p (user_id, channel_id, message_id)
            JOIN users u ON u.id = p.user_id
            ORDER BY p.user_id, p.channel_id
            ON CONFLICT (user_id, channel_id) DO UPDATE
            SET last_message_id = EXCLUDED.last_message_id
            WHERE r.last_message_id < EXCLUDED.last_message_id
            """,
            ordered.stream().mapToLong(position -> position.user().value()).toArray(),
            ordered.stream().mapToLong(position -> position.channel().value()).toArray(),
            ordered.stream().mapToLong(position -> position.message().value()).toArray()));
  }

  /** Sets one position, be it backwards. */
  void set(Position position) {
    database.useTransaction(handle ->
        handle.execute(
            """
            INSERT INTO read_states (user_id, channel_id, last_message_id) VALUES (?, ?, ?)
            ON CONFLICT (user_id, channel_id) DO UPDATE
            SET last_message_id = EXCLUDED.last_message_id
            """,
            position.user().value(),
            position.channel().value(),
            position.message().value()));
  }

  /** One read state a channel; mentions between what was read and the given newest message. */
  List<ReadState> counted(UserId user, Map<ChannelId, MessageId> upTo) {
    return database.rows(
        COUNTED,
        ReadStateStore::readState,
        user.value(),
        upTo.keySet().stream().mapToLong(ChannelId::value).toArray(),
        upTo.values().stream().mapToLong(MessageId::value).toArray());
  }

  /** The same for channels without a guild: others' messages count, up to {@link #COUNT_MAX}. */
  List<ReadState> countedPrivate(UserId user, Map<ChannelId, MessageId> upTo) {
    return database.rows(
        COUNTED_PRIVATE,
        ReadStateStore::readState,
        user.value(),
        upTo.keySet().stream().mapToLong(ChannelId::value).toArray(),
        upTo.values().stream().mapToLong(MessageId::value).toArray());
  }

  private static ReadState readState(ResultSet row) throws SQLException {
    return new ReadState(
        new ChannelId(row.getLong(1)), new MessageId(row.getLong(2)), row.getInt(3), null, 0);
  }
}
