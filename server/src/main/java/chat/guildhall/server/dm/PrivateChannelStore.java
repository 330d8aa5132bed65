package chat.guildhall.server.dm;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.ChannelType;
import chat.guildhall.server.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of channels without a guild, and of who is in them. */
@ApplicationScoped
class PrivateChannelStore {
  private final Database database;

  @Inject
  PrivateChannelStore(Database database) {
    this.database = database;
  }

  /** The channel of two people, if they ever had one. */
  Optional<ChannelId> between(UserId one, UserId other) {
    return database.read(handle ->
        handle
            .select(
                "SELECT id FROM private_channels WHERE low_id = ? AND high_id = ?",
                Math.min(one.value(), other.value()),
                Math.max(one.value(), other.value()))
            .map((row, _) -> new ChannelId(row.getLong("id")))
            .findOne());
  }

  /**
   * Makes the channel of two people, open for one of them and closed for the other until something
   * is written; false if there is one already.
   */
  boolean insert(ChannelId id, UserId opener, UserId other) {
    return database.inTransaction(handle -> {
      int made =
          handle.execute(
              """
              INSERT INTO private_channels (id, type, low_id, high_id) VALUES (?, ?, ?, ?)
              ON CONFLICT DO NOTHING
              """,
              id.value(),
              ChannelType.DM.value(),
              Math.min(opener.value(), other.value()),
              Math.max(opener.value(), other.value()));
      if (made == 1) {
        member(handle, id, opener, 0, null);
        member(handle, id, other, 0, 0L);
      }
      return made == 1;
    });
  }

  /** Makes a group of people, the first of whom owns it. */
  void insertGroup(ChannelId id, @Nullable String name, List<UserId> people) {
    database.useTransaction(handle -> {
      handle.execute(
          "INSERT INTO private_channels (id, type, owner_id, name) VALUES (?, ?, ?, ?)",
          id.value(),
          ChannelType.GROUP_DM.value(),
          people.getFirst().value(),
          name);
      for (UserId user : people) {
        member(handle, id, user, id.value(), null);
      }
    });
  }

  /** Puts somebody into a group, for whom what was said up to {@code since} is read. */
  void add(Handle handle, ChannelId id, UserId user, Snowflake since) {
    member(handle, id, user, since.value(), null);
  }

  void remove(Handle handle, ChannelId id, UserId user) {
    handle.execute(
        "DELETE FROM private_members WHERE channel_id = ? AND user_id = ?",
        id.value(),
        user.value());
    handle.execute(
        "DELETE FROM read_states WHERE channel_id = ? AND user_id = ?", id.value(), user.value());
  }

  /**
   * Closes the channel for somebody until a message after {@code newest}; what was said up to there
   * counts as read.
   */
  void close(Handle handle, ChannelId id, UserId user, long newest) {
    setClosedAfter(handle, id, user, newest);
    handle.execute(
        """
        INSERT INTO read_states AS r (user_id, channel_id, last_message_id) VALUES (?, ?, ?)
        ON CONFLICT (user_id, channel_id) DO UPDATE SET last_message_id = EXCLUDED.last_message_id
        WHERE r.last_message_id < EXCLUDED.last_message_id
        """,
        user.value(),
        id.value(),
        newest);
  }

  /** Sets from which message on the channel opens again for somebody; null opens it. */
  void setClosedAfter(Handle handle, ChannelId id, UserId user, @Nullable Long message) {
    handle.execute(
        "UPDATE private_members SET closed_after = ? WHERE channel_id = ? AND user_id = ?",
        message,
        id.value(),
        user.value());
  }

  void setLook(Handle handle, ChannelId id, @Nullable String name, @Nullable String icon) {
    handle.execute(
        "UPDATE private_channels SET name = ?, icon = ? WHERE id = ?", name, icon, id.value());
  }

  void setOwner(Handle handle, ChannelId id, UserId owner) {
    handle.execute(
        "UPDATE private_channels SET owner_id = ? WHERE id = ?", owner.value(), id.value());
  }

  /** Sets the tombstone of a group that everybody has left. */
  void delete(Handle handle, ChannelId id) {
    handle.execute("UPDATE private_channels SET deleted_at = now() WHERE id = ?", id.value());
  }

  /** How many groups somebody is in. */
  int groupCount(UserId user) {
    return database.read(handle ->
        handle
            .select(
                """
                SELECT count(*) FROM private_members m
                JOIN private_channels c ON c.id = m.channel_id AND c.type = ?
                WHERE m.user_id = ?
                """,
                ChannelType.GROUP_DM.value(),
                user.value())
            .mapTo(Integer.class)
            .one());
  }

  private static void member(
      Handle handle, ChannelId id, UserId user, long since, @Nullable Long closedAfter) {
    handle.execute(
        """
        INSERT INTO private_members (channel_id, user_id, since, closed_after)
        VALUES (?, ?, ?, ?)
        """,
        id.value(),
        user.value(),
        since,
        closedAfter);
  }
}
