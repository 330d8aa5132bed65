package chat.guildhall.server.permission;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.Permissions;
import java.util.List;

/**
 * A guild as somebody else sees it.
 *
 * @param permissions what they may do in the guild as a whole
 * @param channels those that both they and the asking member see
 * @param beyond how many more channels they see that the asking member does not
 */
record Sight(Permissions permissions, boolean owner, List<Place> channels, int beyond) {

  /** A channel, and what they may do in it. */
  record Place(ChannelId id, Permissions permissions) {}
}
