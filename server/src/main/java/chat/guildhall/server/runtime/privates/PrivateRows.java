package chat.guildhall.server.runtime.privates;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.ChannelType;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.runtime.privates.PrivateState.Participant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads channels without a guild from their rows. Only reads. */
@ApplicationScoped
class PrivateRows {
  /** Channels that a person sees at once: those written to last. */
  static final int OPEN_MAX = 1_000;

  /** A participant's {@code closed_after} that says that the channel is open. */
  private static final long OPEN = -1;

  private static final String COLUMNS =
      """
      c.id, c.type, c.owner_id, c.name, c.icon, newest.id,
      ARRAY(SELECT p.user_id FROM private_members p
            WHERE p.channel_id = c.id ORDER BY p.since, p.user_id),
      ARRAY(SELECT COALESCE(p.closed_after, -1) FROM private_members p
            WHERE p.channel_id = c.id ORDER BY p.since, p.user_id),
      ARRAY(SELECT u.bot FROM private_members p JOIN users u ON u.id = p.user_id
            WHERE p.channel_id = c.id ORDER BY p.since, p.user_id)
      """;

  private static final String NEWEST =
      """
      LEFT JOIN LATERAL (SELECT m.id FROM messages m WHERE m.channel_id = c.id
                         ORDER BY m.id DESC LIMIT 1) newest ON true
      """;

  private static final String ONE =
      "SELECT "
          + COLUMNS
          + " FROM private_channels c "
          + NEWEST
          + " WHERE c.id = ? AND c.deleted_at IS NULL";

  private static final String OPEN_OF =
      "SELECT "
          + COLUMNS
          + " FROM private_members mine JOIN private_channels c ON c.id = mine.channel_id "
          + NEWEST
          + """
          WHERE mine.user_id = ? AND c.deleted_at IS NULL
            AND (mine.closed_after IS NULL OR newest.id > mine.closed_after)
          ORDER BY COALESCE(newest.id, c.id) DESC LIMIT ?
          """;

  private static final String CHANNELS_OF =
      "SELECT channel_id FROM private_members WHERE user_id = ?";

  private final Database database;

  @Inject
  PrivateRows(Database database) {
    this.database = database;
  }

  /** Reads one that is not deleted. */
  Optional<PrivateView> load(ChannelId id) {
    return database.rows(ONE, PrivateRows::read, id.value()).stream().findFirst();
  }

  /** Reads those that a user sees, the last written to first. */
  List<PrivateView> openOf(UserId user) {
    return database.rows(OPEN_OF, PrivateRows::read, user.value(), OPEN_MAX);
  }

  /** Reads the ids of all that a user is in. */
  List<ChannelId> channelsOf(UserId user) {
    return database.rows(CHANNELS_OF, row -> new ChannelId(row.getLong(1)), user.value());
  }

  private static PrivateView read(ResultSet row) throws SQLException {
    int type = row.getInt(2);
    long newest = row.getLong(6);
    Long[] users = (Long[]) row.getArray(7).getArray();
    Long[] closedAfter = (Long[]) row.getArray(8).getArray();
    Boolean[] bots = (Boolean[]) row.getArray(9).getArray();
    List<Participant> participants = new ArrayList<>(users.length);
    for (int i = 0; i < users.length; i++) {
      boolean open = closedAfter[i] == OPEN || newest > closedAfter[i];
      participants.add(new Participant(new UserId(users[i]), bots[i], open));
    }
    return new PrivateView(
        new PrivateState(
            new ChannelId(row.getLong(1)),
            ChannelType.of(type)
                .orElseThrow(() -> new IllegalStateException("unknown channel type " + type)),
            userId(row, 3),
            row.getString(4),
            row.getString(5),
            participants),
        newest == 0 ? null : new MessageId(newest));
  }

  private static @Nullable UserId userId(ResultSet row, int column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? null : new UserId(id);
  }
}
