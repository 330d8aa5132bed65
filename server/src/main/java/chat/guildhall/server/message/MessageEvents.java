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
import org.jspecify.annotations.Nullable;

/** The events of messages. In a channel without a guild they say neither guild nor member. */
final class MessageEvents {
  private MessageEvents() {}

  /** MESSAGE_CREATE: the message with its guild, the author's member, and its nonce. */
  static Dispatch created(
      @Nullable GuildId guild,
      Message message,
      @Nullable Member author,
      Map<UserId, Member> members) {
    return withContent("MESSAGE_CREATE", guild, message, author, members);
  }

  /** MESSAGE_UPDATE: the whole message after an edit. */
  static Dispatch updated(
      @Nullable GuildId guild,
      Message message,
      Optional<Member> author,
      Map<UserId, Member> members) {
    return withContent("MESSAGE_UPDATE", guild, message, author.orElse(null), members);
  }

  /** MESSAGE_DELETE. */
  static Dispatch deleted(@Nullable GuildId guild, ChannelId channel, MessageId message) {
    return Dispatch.of("MESSAGE_DELETE", intent(guild), new Deleted(message, channel, guild));
  }

  /** MESSAGE_DELETE_BULK. */
  static Dispatch deletedBulk(
      @Nullable GuildId guild, ChannelId channel, List<MessageId> messages) {
    return Dispatch.of(
        "MESSAGE_DELETE_BULK", intent(guild), new DeletedBulk(messages, channel, guild));
  }

  private static Dispatch withContent(
      String name,
      @Nullable GuildId guild,
      Message message,
      @Nullable Member author,
      Map<UserId, Member> members) {
    if (guild == null) {
      return Dispatch.of(name, Intent.DIRECT_MESSAGES, message);
    }
    Message full =
        message.inGuild(
            guild,
            author == null ? null : author.withoutUser(),
            Mentions.withMembers(message, members));
    Set<UserId> concerned = new HashSet<>();
    concerned.add(message.author().id());
    message.mentions().forEach(mention -> concerned.add(mention.user().id()));
    return Dispatch.withContent(
        name, Intent.GUILD_MESSAGES, full, full.withoutContent(), concerned);
  }

  private static Intent intent(@Nullable GuildId guild) {
    return guild == null ? Intent.DIRECT_MESSAGES : Intent.GUILD_MESSAGES;
  }

  record Deleted(MessageId id, ChannelId channelId, @Nullable GuildId guildId) {}

  record DeletedBulk(List<MessageId> ids, ChannelId channelId, @Nullable GuildId guildId) {}
}
