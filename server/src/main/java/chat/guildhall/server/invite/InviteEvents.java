package chat.guildhall.server.invite;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.event.Audience;
import chat.guildhall.server.event.Dispatch;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The events of invites.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#invite-create">Invite
 *     Create</a>
 */
final class InviteEvents {
  private InviteEvents() {}

  /** Who hears of a channel's invites. */
  static Audience audience(ChannelId channel) {
    return new Audience.HoldersIn(channel, Permission.MANAGE_CHANNELS);
  }

  static Dispatch create(Invite invite) {
    return Dispatch.of(
        "INVITE_CREATE",
        Intent.GUILD_INVITES,
        new Created(
            invite.channelId(),
            invite.code(),
            invite.createdAt(),
            invite.guildId(),
            invite.inviter(),
            invite.maxAgeSeconds(),
            invite.maxUses(),
            invite.temporary(),
            invite.uses(),
            invite.expiresAt(),
            0));
  }

  static Dispatch delete(Invite invite) {
    return Dispatch.of(
        "INVITE_DELETE",
        Intent.GUILD_INVITES,
        new Deleted(invite.channelId(), invite.guildId(), invite.code()));
  }

  record Created(
      ChannelId channelId,
      String code,
      Instant createdAt,
      GuildId guildId,
      @Nullable User inviter,
      int maxAge,
      int maxUses,
      boolean temporary,
      int uses,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant expiresAt,
      int type) {}

  record Deleted(ChannelId channelId, GuildId guildId, String code) {}
}
