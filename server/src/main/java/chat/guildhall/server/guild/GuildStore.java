package chat.guildhall.server.guild;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.model.Guild;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of guilds themselves. */
@ApplicationScoped
class GuildStore {
  void insert(Handle handle, Guild guild) {
    handle.execute(
        """
        INSERT INTO guilds (id, name, icon, owner_id, system_channel_id, verification_level,
                            default_message_notifications, explicit_content_filter,
                            preferred_locale, system_channel_flags, afk_channel_id,
                            afk_timeout)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        guild.id().value(),
        guild.name(),
        guild.icon(),
        guild.ownerId().value(),
        value(guild.systemChannelId()),
        guild.verificationLevel(),
        guild.defaultMessageNotifications(),
        guild.explicitContentFilter(),
        guild.preferredLocale(),
        guild.systemChannelFlags(),
        value(guild.afkChannelId()),
        guild.afkTimeout());
  }

  /** Writes every field of a guild that can change, but for its pauses. */
  void update(Handle handle, Guild guild) {
    handle.execute(
        """
        UPDATE guilds SET name = ?, icon = ?, description = ?, owner_id = ?,
               system_channel_id = ?, system_channel_flags = ?, verification_level = ?,
               default_message_notifications = ?, explicit_content_filter = ?,
               preferred_locale = ?, afk_channel_id = ?, afk_timeout = ?,
               invites_disabled = ?, raid_alerts_disabled = ?, safety_alerts_channel_id = ?
        WHERE id = ?
        """,
        guild.name(),
        guild.icon(),
        guild.description(),
        guild.ownerId().value(),
        value(guild.systemChannelId()),
        guild.systemChannelFlags(),
        guild.verificationLevel(),
        guild.defaultMessageNotifications(),
        guild.explicitContentFilter(),
        guild.preferredLocale(),
        value(guild.afkChannelId()),
        guild.afkTimeout(),
        guild.has(Guild.INVITES_DISABLED),
        guild.has(Guild.RAID_ALERTS_DISABLED),
        value(guild.safetyAlertsChannelId()),
        guild.id().value());
  }

  /** Sets the tombstone and ends the guild's invites. */
  void delete(Handle handle, GuildId guild) {
    handle.execute("UPDATE guilds SET deleted_at = now() WHERE id = ?", guild.value());
    handle.execute("DELETE FROM invites WHERE guild_id = ?", guild.value());
  }

  private static @Nullable Long value(@Nullable ChannelId channel) {
    return channel == null ? null : channel.value();
  }
}
