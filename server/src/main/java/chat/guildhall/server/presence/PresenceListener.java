package chat.guildhall.server.presence;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.runtime.LiveGuild;

/** Hears of changed presences, for what is sent to people: their member lists. */
public interface PresenceListener {
  /** In the guild's lane: a member is seen otherwise now. */
  void presenceChanged(LiveGuild guild, UserId user, Presence presence);
}
