package chat.guildhall.server.runtime.privates;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.model.PrivateChannel;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.event.Dispatch;

/** The events of channels without a guild, but for those of their messages. */
final class PrivateEvents {
  private PrivateEvents() {}

  /** CHANNEL_CREATE, for a new channel, one that was opened again, or a group joined. */
  static Dispatch created(PrivateChannel channel) {
    return Dispatch.of("CHANNEL_CREATE", Intent.DIRECT_MESSAGES, channel);
  }

  /** CHANNEL_UPDATE, for another name, picture or owner, or somebody else's name. */
  static Dispatch updated(PrivateChannel channel) {
    return Dispatch.of("CHANNEL_UPDATE", Intent.DIRECT_MESSAGES, channel);
  }

  /** CHANNEL_DELETE, for a channel closed or a group left. */
  static Dispatch deleted(PrivateChannel channel) {
    return Dispatch.of("CHANNEL_DELETE", Intent.DIRECT_MESSAGES, channel);
  }

  /** CHANNEL_RECIPIENT_ADD. */
  static Dispatch recipientAdded(ChannelId channel, User user) {
    return Dispatch.toPeople("CHANNEL_RECIPIENT_ADD", new RecipientChange(channel, user));
  }

  /** CHANNEL_RECIPIENT_REMOVE. */
  static Dispatch recipientRemoved(ChannelId channel, User user) {
    return Dispatch.toPeople("CHANNEL_RECIPIENT_REMOVE", new RecipientChange(channel, user));
  }

  /** MESSAGE_ACK, for a channel closed with all that is in it. */
  static Dispatch read(ChannelId channel, MessageId newest) {
    return Dispatch.toPeople("MESSAGE_ACK", new Read(channel, newest, false, 0, 0, 0));
  }

  record Read(
      ChannelId channelId,
      MessageId messageId,
      boolean manual,
      int mentionCount,
      int flags,
      int version) {}

  record RecipientChange(ChannelId channelId, User user) {}
}
