package chat.guildhall.server.access;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.runtime.privates.LivePrivateChannel;
import chat.guildhall.server.runtime.privates.PrivateState;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A channel without a guild in the hands of one of its people. All of them may do the same there;
 * what the owner of a group alone may do is asked for by {@link #requireOwner}.
 */
public record PrivateAccess(LivePrivateChannel live, PrivateState state, UserId user)
    implements ConversationAccess {
  private static final Permissions OF_TWO =
      Permissions.of(
          Permission.VIEW_CHANNEL,
          Permission.SEND_MESSAGES,
          Permission.SEND_TTS_MESSAGES,
          Permission.READ_MESSAGE_HISTORY,
          Permission.ADD_REACTIONS,
          Permission.ATTACH_FILES,
          Permission.EMBED_LINKS,
          Permission.USE_EXTERNAL_EMOJIS,
          Permission.USE_EXTERNAL_STICKERS,
          Permission.PIN_MESSAGES,
          Permission.CONNECT,
          Permission.SPEAK,
          Permission.STREAM,
          Permission.USE_VAD);

  private static final Permissions OF_A_GROUP =
      new Permissions(OF_TWO.bits() | Permission.MENTION_EVERYONE.mask());

  @Override
  public ChannelId id() {
    return state.id();
  }

  @Override
  public Permissions permissions() {
    return state.isGroup() ? OF_A_GROUP : OF_TWO;
  }

  @Override
  public @Nullable GuildId guildId() {
    return null;
  }

  @Override
  public @Nullable Member author() {
    return null;
  }

  @Override
  public Map<UserId, Member> members(Collection<UserId> users) {
    return Map.of();
  }

  /** Refuses what nobody may do in a channel without a guild. */
  @Override
  public PrivateAccess require(Permission... needed) {
    if (!permissions().containsAll(Permissions.of(needed))) {
      throw ApiError.NOT_IN_DMS.exception();
    }
    return this;
  }

  /** Refuses what is for groups. */
  public PrivateAccess requireGroup() {
    if (!state.isGroup()) {
      throw ApiError.NOT_IN_DMS.exception();
    }
    return this;
  }

  /** Refuses with Missing Permissions unless the user owns the group. */
  public PrivateAccess requireOwner() {
    if (!user.equals(requireGroup().state().ownerId())) {
      throw ApiError.MISSING_PERMISSIONS.exception();
    }
    return this;
  }
}
