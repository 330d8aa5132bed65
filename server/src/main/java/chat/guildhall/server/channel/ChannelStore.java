package chat.guildhall.server.channel;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.PermissionOverwrite;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of channels and their overwrites. */
@ApplicationScoped
class ChannelStore {
  void insert(Handle handle, Channel channel) {
    handle.execute(
        """
        INSERT INTO channels (id, guild_id, type, name, position, parent_id, topic, nsfw,
                              rate_limit_per_user, bitrate, user_limit, flags)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        channel.id().value(),
        channel.guildId().value(),
        channel.type().value(),
        channel.name(),
        channel.position(),
        channel.parent().map(ChannelId::value).orElse(null),
        channel.topic(),
        channel.nsfw(),
        channel.rateLimitPerUser(),
        channel.bitrate(),
        channel.userLimit(),
        channel.flags());
    insertOverwrites(handle, channel);
  }

  /** Writes every field of a channel that can change, overwrites included. */
  void update(Handle handle, Channel channel) {
    handle.execute(
        """
        UPDATE channels SET name = ?, position = ?, parent_id = ?, topic = ?, nsfw = ?,
               rate_limit_per_user = ?, bitrate = ?, user_limit = ?
        WHERE id = ?
        """,
        channel.name(),
        channel.position(),
        channel.parent().map(ChannelId::value).orElse(null),
        channel.topic(),
        channel.nsfw(),
        channel.rateLimitPerUser(),
        channel.bitrate(),
        channel.userLimit(),
        channel.id().value());
    handle.execute("DELETE FROM permission_overwrites WHERE channel_id = ?", channel.id().value());
    insertOverwrites(handle, channel);
  }

  /** Sets the tombstone and ends the channel's invites. */
  void delete(Handle handle, ChannelId channel) {
    handle.execute("UPDATE channels SET deleted_at = now() WHERE id = ?", channel.value());
    handle.execute("DELETE FROM invites WHERE channel_id = ?", channel.value());
  }

  /** Writes a guild's references to channels, of which one is about to go. */
  void forget(Handle handle, Guild guild) {
    ChannelId system = guild.systemChannelId();
    ChannelId afk = guild.afkChannelId();
    ChannelId safety = guild.safetyAlertsChannelId();
    handle.execute(
        """
        UPDATE guilds SET system_channel_id = ?, afk_channel_id = ?, safety_alerts_channel_id = ?
        WHERE id = ?
        """,
        system == null ? null : system.value(),
        afk == null ? null : afk.value(),
        safety == null ? null : safety.value(),
        guild.id().value());
  }

  private static void insertOverwrites(Handle handle, Channel channel) {
    if (channel.permissionOverwrites().isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO permission_overwrites (channel_id, target_id, target_type, allow, deny)
            VALUES (?, ?, ?, ?, ?)
            """);
    for (PermissionOverwrite overwrite : channel.permissionOverwrites()) {
      batch.add(
          channel.id().value(),
          overwrite.id(),
          overwrite.type(),
          overwrite.allow().bits(),
          overwrite.deny().bits());
    }
    batch.execute();
  }
}
