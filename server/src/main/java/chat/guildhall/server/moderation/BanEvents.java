package chat.guildhall.server.moderation;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.event.Audience;
import chat.guildhall.server.event.Dispatch;

/**
 * The events of bans.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-ban-add">Guild Ban
 *     Add</a>
 */
final class BanEvents {
  /** Who hears of bans. */
  static final Audience AUDIENCE =
      Audience.holders(Permission.BAN_MEMBERS, Permission.VIEW_AUDIT_LOG);

  private BanEvents() {}

  static Dispatch added(GuildId guild, User user, int deletedSeconds) {
    return Dispatch.of(
        "GUILD_BAN_ADD", Intent.GUILD_MODERATION, new Added(guild, user, deletedSeconds));
  }

  static Dispatch removed(GuildId guild, User user) {
    return Dispatch.of("GUILD_BAN_REMOVE", Intent.GUILD_MODERATION, new Removed(guild, user));
  }

  record Added(GuildId guildId, User user, int deleteMessageSecs) {}

  record Removed(GuildId guildId, User user) {}
}
