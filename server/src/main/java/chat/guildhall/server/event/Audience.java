package chat.guildhall.server.event;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.Permission;
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

  /** Every member. */
  record Everyone() implements Audience {}

  /** Every bot. */
  record Bots() implements Audience {}

  /** Who sees a channel. */
  record Viewers(ChannelId channel) implements Audience {}

  /** One member. */
  record One(UserId user) implements Audience {}

  /** Who has a permission in the guild as a whole. */
  record Holders(Permission permission) implements Audience {}

  /** Who has a permission in a channel. */
  record HoldersIn(ChannelId channel, Permission permission) implements Audience {}
}
