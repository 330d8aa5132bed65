package chat.guildhall.server.readstate;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Rows of {@code read_states}, and counts of {@code mentions}. */
@ApplicationScoped
class ReadStateStore {
  private final Database database;

  @Inject
  ReadStateStore(Database database) {
    this.database = database;
  }

  /** One read state a channel; mentions between what was read and the given newest message. */
  List<ReadState> counted(UserId user, Map<ChannelId, MessageId> upTo) {
    long[] channels = upTo.keySet().stream().mapToLong(ChannelId::value).toArray();
    long[] newest = upTo.values().stream().mapToLong(MessageId::value).toArray();
    return database.read(handle ->
        handle
            .createQuery(
                """
                WITH seen AS (
                  SELECT s.channel_id, s.up_to, c.guild_id,
                         COALESCE(r.last_message_id,
                                  GREATEST(0, floor(extract(epoch FROM m.joined_at) * 1000)::bigint
                                              - :epoch) << :shift) AS last_read
                  FROM unnest(:channels, :newest) AS s (channel_id, up_to)
                  JOIN channels c ON c.id = s.channel_id
                  JOIN members m ON m.guild_id = c.guild_id AND m.user_id = :user
                  LEFT JOIN read_states r ON r.user_id = :user AND r.channel_id = s.channel_id
                )
                SELECT seen.channel_id, seen.last_read,
                       CASE WHEN seen.up_to <= seen.last_read THEN 0 ELSE (
                         SELECT count(DISTINCT n.message_id)
                         FROM (SELECT :user AS id
                               UNION ALL SELECT seen.guild_id
                               UNION ALL SELECT role_id FROM member_roles
                                         WHERE guild_id = seen.guild_id AND user_id = :user) target
                         JOIN mentions n
                           ON n.target_id = target.id AND n.channel_id = seen.channel_id
                          AND n.message_id > seen.last_read AND n.message_id <= seen.up_to
                       ) END AS mention_count
                FROM seen
                """)
            .bind("epoch", Snowflake.EPOCH_MS)
            .bind("shift", Snowflake.TIMESTAMP_SHIFT)
            .bind("user", user.value())
            .bind("channels", channels)
            .bind("newest", newest)
            .map((row, _) ->
                new ReadState(
                    new ChannelId(row.getLong("channel_id")),
                    new MessageId(row.getLong("last_read")),
                    row.getInt("mention_count"),
                    null,
                    0))
            .list());
  }
}
