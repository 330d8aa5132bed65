package chat.guildhall.server.presence;

import chat.guildhall.protocol.UserId;

/** Hears of changed presences, for those who hear of a user whatever guilds they share. */
public interface PresenceObserver {
  /** In the user's lane: others see the user otherwise now. */
  void presenceChanged(UserId user, Presence presence);
}
