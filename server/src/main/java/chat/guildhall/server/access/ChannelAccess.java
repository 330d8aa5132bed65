package chat.guildhall.server.access;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.server.http.ApiError;

/**
 * A channel in the hands of a member who sees it.
 *
 * @param permissions what the member may do in this channel
 */
public record ChannelAccess(GuildAccess guild, Channel channel, Permissions permissions) {
  /** The channel's id. */
  public ChannelId id() {
    return channel.id();
  }

  /** Whose hands. */
  public UserId user() {
    return guild.user();
  }

  /** Whether the member has a permission here. */
  public boolean has(Permission permission) {
    return permissions.has(permission);
  }

  /**
   * Refuses whoever may not write here: who lacks the permission, and who does not meet the guild's
   * verification level.
   */
  public ChannelAccess requireWriting() {
    require(Permission.SEND_MESSAGES);
    Verification.require(guild);
    return this;
  }

  /** Refuses with Missing Permissions unless the member has all of {@code needed} here. */
  public ChannelAccess require(Permission... needed) {
    if (!permissions.containsAll(Permissions.of(needed))) {
      throw ApiError.MISSING_PERMISSIONS.exception();
    }
    return this;
  }
}
