package chat.guildhall.server.runtime;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;

/** Is told in a guild's lane of what changed there, after those who hear of it by events. */
public interface GuildObserver {
  /** Roles, channels or the guild's own fields changed. */
  void stateChanged(GuildState before, GuildState after);

  /** A member joined, or its nickname, roles, timeout or user changed. */
  void memberChanged(Member member);

  /** A member is gone. */
  void memberRemoved(UserId user);

  /** The guild is no more, and nothing else will be told. */
  void guildGone();
}
