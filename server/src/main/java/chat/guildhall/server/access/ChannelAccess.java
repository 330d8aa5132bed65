package chat.guildhall.server.access;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.http.ApiError;
import java.util.Collection;
import java.util.Map;

/**
 * A channel of a guild in the hands of a member who sees it.
 *
 * @param permissions what the member may do in this channel
 */
public record ChannelAccess(GuildAccess guild, Channel channel, Permissions permissions)
    implements ConversationAccess {
  @Override
  public ChannelId id() {
    return channel.id();
  }

  @Override
  public UserId user() {
    return guild.user();
  }

  @Override
  public GuildId guildId() {
    return guild.state().id();
  }

  @Override
  public Member author() {
    return guild.member();
  }

  @Override
  public Map<UserId, Member> members(Collection<UserId> users) {
    return guild.live().members(users);
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
  @Override
  public ChannelAccess require(Permission... needed) {
    if (!permissions.containsAll(Permissions.of(needed))) {
      throw ApiError.MISSING_PERMISSIONS.exception();
    }
    return this;
  }
}
