package chat.guildhall.server.message;

import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Snowflake;
import chat.guildhall.server.message.MessageRow.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes messages, one statement for any number of them. May be repeated without harm. */
@ApplicationScoped
class MessageWriteStore {
  private static final String INSERT =
      """
      WITH posted AS (
        INSERT INTO messages (channel_id, id, author_id, type, content, flags, tts,
                              mention_everyone, mention_users, mention_roles,
                              reference_channel_id, reference_message_id, nonce)
        SELECT channel_id, id, author_id, type, content, flags, tts,
               mention_everyone, mention_users::bigint[], mention_roles::bigint[],
               reference_channel_id, reference_message_id, nonce
        FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::smallint[], ?::text[], ?::int[],
                    ?::bool[], ?::bool[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[])
          AS p (channel_id, id, author_id, type, content, flags, tts, mention_everyone,
                mention_users, mention_roles, reference_channel_id, reference_message_id, nonce)
        ON CONFLICT DO NOTHING
      )
      INSERT INTO mentions (target_id, channel_id, message_id)
      SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::bigint[])
      ON CONFLICT DO NOTHING
      """;

  private static final String UPDATE =
      """
      UPDATE messages m SET
        content = CASE WHEN e.rewrites THEN e.content ELSE m.content END,
        edited_at = CASE WHEN e.rewrites THEN e.edited_at ELSE m.edited_at END,
        mention_everyone = CASE WHEN e.rewrites THEN e.mention_everyone ELSE m.mention_everyone END,
        mention_users =
          CASE WHEN e.rewrites THEN e.mention_users::bigint[] ELSE m.mention_users END,
        mention_roles =
          CASE WHEN e.rewrites THEN e.mention_roles::bigint[] ELSE m.mention_roles END,
        flags = (m.flags & ~e.flags_clear) | e.flags_set
      FROM unnest(?::bigint[], ?::bigint[], ?::bool[], ?::text[], ?::timestamptz[], ?::bool[],
                  ?::text[], ?::text[], ?::int[], ?::int[])
        AS e (channel_id, id, rewrites, content, edited_at, mention_everyone,
              mention_users, mention_roles, flags_clear, flags_set)
      WHERE m.channel_id = e.channel_id AND m.id = e.id
      """;

  private static final String DELETE =
      """
      WITH gone AS (
        DELETE FROM messages m USING unnest(?::bigint[], ?::bigint[]) AS d (channel_id, id)
        WHERE m.channel_id = d.channel_id AND m.id = d.id
        RETURNING m.channel_id, m.id
      ), calls AS (
        DELETE FROM mentions n USING gone
        WHERE n.channel_id = gone.channel_id AND n.message_id = gone.id
      )
      SELECT channel_id, id FROM gone
      """;

  /** Inserts messages and their mentions. */
  void insert(Connection connection, List<Write.Post> posts) throws SQLException {
    List<MessageRow> rows = posts.stream().map(Write.Post::row).toList();
    List<Long> targets = new ArrayList<>();
    List<Long> targetChannels = new ArrayList<>();
    List<Long> targetMessages = new ArrayList<>();
    for (Write.Post post : posts) {
      for (Long target : post.targets()) {
        targets.add(target);
        targetChannels.add(post.row().channelId().value());
        targetMessages.add(post.row().id().value());
      }
    }
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      Columns<MessageRow> columns = new Columns<>(connection, statement, rows);
      columns.add("int8", row -> row.channelId().value());
      columns.add("int8", row -> row.id().value());
      columns.add("int8", row -> row.authorId().value());
      columns.add("int2", row -> (short) row.type());
      columns.add("text", MessageRow::content);
      columns.add("int4", MessageRow::flags);
      columns.add("bool", MessageRow::tts);
      columns.add("bool", row -> row.mentioned().everyone());
      columns.add("text", row -> literal(row.mentioned().users()));
      columns.add("text", row -> literal(row.mentioned().roles()));
      columns.add("int8", row -> reference(row, Place::channelId));
      columns.add("int8", row -> reference(row, Place::messageId));
      columns.add("text", MessageRow::nonce);
      columns.addAll("int8", targets);
      columns.addAll("int8", targetChannels);
      columns.addAll("int8", targetMessages);
      statement.executeUpdate();
    }
  }

  /** Changes messages, each at most once, and tells each edit what its row is now. */
  void update(Connection connection, List<Write.Edit> edits) throws SQLException {
    Map<Place, MessageRow> changed = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(UPDATE + MessageStore.RETURNING)) {
      Columns<Write.Edit> columns = new Columns<>(connection, statement, edits);
      columns.add("int8", edit -> edit.channel().value());
      columns.add("int8", edit -> edit.message().value());
      columns.add("bool", edit -> edit.change().rewrite() != null);
      columns.add("text", edit -> rewrite(edit, Write.Rewrite::content));
      columns.add("timestamptz", edit -> rewrite(edit, text -> Timestamp.from(text.at())));
      columns.add("bool", edit -> rewrite(edit, text -> text.mentioned().everyone()));
      columns.add("text", edit -> rewrite(edit, text -> literal(text.mentioned().users())));
      columns.add("text", edit -> rewrite(edit, text -> literal(text.mentioned().roles())));
      columns.add("int4", edit -> edit.change().flagsClear());
      columns.add("int4", edit -> edit.change().flagsSet());
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          MessageRow row = MessageStore.read(result);
          changed.put(row.place(), row);
        }
      }
    }
    edits.forEach(edit -> edit.written(changed.get(new Place(edit.channel(), edit.message()))));
  }

  /**
   * Deletes messages and their mentions, and tells each removal what was there.
   *
   * @param again whether an earlier attempt may have been committed: then all count as removed
   */
  void delete(Connection connection, List<Write.Removal> removals, boolean again)
      throws SQLException {
    List<Place> places =
        removals.stream()
            .flatMap(
                removal -> removal.touches().stream().map(id -> new Place(removal.channel(), id)))
            .toList();
    Set<MessageId> gone = new HashSet<>();
    try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
      Columns<Place> columns = new Columns<>(connection, statement, places);
      columns.add("int8", place -> place.channelId().value());
      columns.add("int8", place -> place.messageId().value());
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          gone.add(new MessageId(result.getLong("id")));
        }
      }
    }
    removals.forEach(removal -> removal.written(again ? Set.copyOf(removal.touches()) : gone));
  }

  private static @Nullable Long reference(
      MessageRow row, Function<Place, ? extends Snowflake> part) {
    Place reference = row.reference();
    return reference == null ? null : part.apply(reference).value();
  }

  private static <T> @Nullable T rewrite(Write.Edit edit, Function<Write.Rewrite, T> part) {
    Write.Rewrite rewrite = edit.change().rewrite();
    return rewrite == null ? null : part.apply(rewrite);
  }

  /** Ids as an array in PostgreSQL's own notation: arrays of arrays must not be ragged. */
  private static String literal(List<? extends Snowflake> ids) {
    StringBuilder text = new StringBuilder("{");
    for (Snowflake id : ids) {
      text.append(text.length() == 1 ? "" : ",").append(id.value());
    }
    return text.append('}').toString();
  }

  /** Binds one array a column. */
  private static final class Columns<T> {
    private final Connection connection;
    private final PreparedStatement statement;
    private final List<T> rows;
    private int column;

    Columns(Connection connection, PreparedStatement statement, List<T> rows) {
      this.connection = connection;
      this.statement = statement;
      this.rows = rows;
    }

    void add(String type, Function<T, @Nullable Object> value) throws SQLException {
      addAll(type, rows.stream().map(value).toList());
    }

    void addAll(String type, List<? extends @Nullable Object> values) throws SQLException {
      statement.setArray(++column, connection.createArrayOf(type, values.toArray()));
    }
  }
}
