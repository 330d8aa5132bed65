package chat.guildhall.server.event;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.UserId;

/** Who in a guild may hear an event. */
public sealed interface Audience {
  /** Every member. */
  Audience EVERYONE = new Everyone();

  /** Every bot. */
  Audience BOTS = new Bots();

  /** Who sees {@code channel}. */
  static Audience viewers(ChannelId channel) {
    return new Viewers(channel);
  }

  /** Who has any of {@code permissions} in the guild as a whole. */
  static Audience holders(Permission... permissions) {
    return new Holders(Permissions.of(permissions));
  }

  /** Every member. */
  record Everyone() implements Audience {}

  /** Every bot. */
  record Bots() implements Audience {}

  /** Who sees a channel. */
  record Viewers(ChannelId channel) implements Audience {}

  /** One member. */
  record One(UserId user) implements Audience {}

  /** Who has any of some permissions in the guild as a whole. */
  record Holders(Permissions any) implements Audience {}

  /** Who has a permission in a channel. */
  record HoldersIn(ChannelId channel, Permission permission) implements Audience {}
}
