package chat.guildhall.server.access;

import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.runtime.GuildState;
import chat.guildhall.server.runtime.LiveGuild;
import chat.guildhall.server.runtime.PermissionRules;
import java.util.List;

/**
 * A guild in the hands of one of its members.
 *
 * @param permissions what the member may do in the guild as a whole
 */
public record GuildAccess(
    LiveGuild live, GuildState state, UserId user, Member member, Permissions permissions) {

  /** Refuses with Missing Permissions unless the member has all of {@code needed}. */
  public GuildAccess require(Permission... needed) {
    if (!permissions.containsAll(Permissions.of(needed))) {
      throw ApiError.MISSING_PERMISSIONS.exception();
    }
    return this;
  }

  /** Refuses with Missing Permissions unless the member owns the guild. */
  public GuildAccess requireOwner() {
    if (!state.isOwner(user)) {
      throw ApiError.MISSING_PERMISSIONS.exception();
    }
    return this;
  }

  /** The channels that the member sees, by position. */
  public List<Channel> visibleChannels() {
    return state.channels().stream()
        .filter(channel -> PermissionRules.sees(state, user, member.roles(), channel))
        .toList();
  }

  /** Whether the member stands above another, who is never the owner then. */
  public boolean outranks(UserId other, Member otherMember) {
    return state.rank(user, member) > state.rank(other, otherMember);
  }

  /** Whether the member stands above a role. */
  public boolean outranks(Role role) {
    return state.rank(user, member) > role.position();
  }
}
