package chat.guildhall.server.invite;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.runtime.GuildRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of invites. */
@ApplicationScoped
class InviteStore {
  private static final String SELECT =
      "SELECT i.*, "
          + GuildRows.USER_COLUMNS
          + " FROM invites i LEFT JOIN users u ON u.id = i.inviter_id ";

  private static final String ALIVE =
      " (max_age = 0 OR created_at + max_age * interval '1 second' > now())"
          + " AND (max_uses = 0 OR uses < max_uses) ";

  private final Database database;

  @Inject
  InviteStore(Database database) {
    this.database = database;
  }

  void insert(Handle handle, Invite invite) {
    handle.execute(
        """
        INSERT INTO invites (code, guild_id, channel_id, inviter_id, created_at, max_age, max_uses,
                             temporary)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        invite.code(),
        invite.guildId().value(),
        invite.channelId().value(),
        invite.inviter() == null ? null : invite.inviter().id().value(),
        invite.createdAt().atOffset(ZoneOffset.UTC),
        invite.maxAgeSeconds(),
        invite.maxUses(),
        invite.temporary());
  }

  /** The invite with this code, spent or not. */
  Optional<Invite> find(String code) {
    return database.read(handle ->
        handle.select(SELECT + "WHERE i.code = ?", code).map((row, _) -> read(row)).findOne());
  }

  List<Invite> ofGuild(GuildId guild) {
    return database.read(handle ->
        handle
            .select(SELECT + "WHERE i.guild_id = ? ORDER BY i.created_at, i.code", guild.value())
            .map((row, _) -> read(row))
            .list());
  }

  List<Invite> ofChannel(GuildId guild, ChannelId channel) {
    return ofGuild(guild).stream().filter(invite -> invite.channelId().equals(channel)).toList();
  }

  /** Counts one use and answers how many it has had; 0 if the invite is spent or gone. */
  int use(Handle handle, String code) {
    return handle
        .select(
            "UPDATE invites SET uses = uses + 1 WHERE code = ? AND" + ALIVE + "RETURNING uses",
            code)
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  /** Takes an invite away; false if it was gone already. */
  boolean delete(Handle handle, String code) {
    return handle.execute("DELETE FROM invites WHERE code = ?", code) == 1;
  }

  /** The same by itself. */
  void delete(String code) {
    database.useTransaction(handle -> delete(handle, code));
  }

  /** Some spent invites, at most {@code limit}. */
  List<Invite> spent(int limit) {
    return database.read(handle ->
        handle
            .select(SELECT + "WHERE NOT (" + ALIVE + ") ORDER BY i.code LIMIT ?", limit)
            .map((row, _) -> read(row))
            .list());
  }

  /** When the next of the living invites expires, if any ever does. */
  Optional<Instant> nextExpiry() {
    return database.read(handle ->
        handle
            .select(
                "SELECT min(created_at + max_age * interval '1 second') AS next FROM invites"
                    + " WHERE max_age > 0 AND"
                    + ALIVE)
            .map((row, _) -> Optional.ofNullable(GuildRows.instant(row, "next")))
            .one());
  }

  private static Invite read(ResultSet row) throws SQLException {
    @Nullable Long inviter = row.getObject("user_id", Long.class);
    return new Invite(
        row.getString("code"),
        new GuildId(row.getLong("guild_id")),
        new ChannelId(row.getLong("channel_id")),
        inviter == null ? null : GuildRows.readUser(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getInt("max_age"),
        row.getInt("max_uses"),
        row.getInt("uses"),
        row.getBoolean("temporary"));
  }
}
