package chat.guildhall.server.access;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A channel in the hands of somebody who sees it, wherever it is: what posting, reading and
 * acknowledging have to know of it.
 */
public sealed interface ConversationAccess permits ChannelAccess, PrivateAccess {
  /** The channel's id. */
  ChannelId id();

  /** Whose hands. */
  UserId user();

  /** What that user may do in this channel. */
  Permissions permissions();

  /** The channel's guild; null for one without. */
  @Nullable GuildId guildId();

  /** The user as a member of the guild; null in a channel without. */
  @Nullable Member author();

  /** Those of {@code users} who are members of the guild; nobody in a channel without. */
  Map<UserId, Member> members(Collection<UserId> users);

  /** Refuses unless the user has all of {@code needed} here. */
  ConversationAccess require(Permission... needed);

  /** Whether the user has a permission here. */
  default boolean has(Permission permission) {
    return permissions().has(permission);
  }
}
