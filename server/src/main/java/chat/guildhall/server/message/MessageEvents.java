package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.server.event.Dispatch;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The events of messages in a guild. */
final class MessageEvents {
  private MessageEvents() {}

  /** MESSAGE_CREATE: the message with its guild, the author's member, and its nonce. */
  static Dispatch created(
      GuildId guild, Message message, Member author, Map<UserId, Member> members) {
    return withContent("MESSAGE_CREATE", guild, message, Optional.of(author), members);
  }

  /** MESSAGE_UPDATE: the whole message after an edit. */
  static Dispatch updated(
      GuildId guild, Message message, Optional<Member> author, Map<UserId, Member> members) {
    return withContent("MESSAGE_UPDATE", guild, message, author, members);
  }

  /** MESSAGE_DELETE. */
  static Dispatch deleted(GuildId guild, ChannelId channel, MessageId message) {
    return Dispatch.of(
        "MESSAGE_DELETE", Intent.GUILD_MESSAGES, new Deleted(message, channel, guild));
  }

  /** MESSAGE_DELETE_BULK. */
  static Dispatch deletedBulk(GuildId guild, ChannelId channel, List<MessageId> messages) {
    return Dispatch.of(
        "MESSAGE_DELETE_BULK", Intent.GUILD_MESSAGES, new DeletedBulk(messages, channel, guild));
  }

  private static Dispatch withContent(
      String name,
      GuildId guild,
      Message message,
      Optional<Member> author,
      Map<UserId, Member> members) {
    Message full =
        message.inGuild(
            guild,
            author.map(Member::withoutUser).orElse(null),
            Mentions.withMembers(message, members));
    Set<UserId> concerned = new HashSet<>();
    concerned.add(message.author().id());
    message.mentions().forEach(mention -> concerned.add(mention.user().id()));
    return Dispatch.withContent(
        name, Intent.GUILD_MESSAGES, full, full.withoutContent(), concerned);
  }

  record Deleted(MessageId id, ChannelId channelId, GuildId guildId) {}

  record DeletedBulk(List<MessageId> ids, ChannelId channelId, GuildId guildId) {}
}
