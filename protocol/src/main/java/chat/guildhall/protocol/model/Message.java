package chat.guildhall.protocol.model;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.RoleId;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message as it leaves, in REST and on the gateway.
 *
 * @param nonce what the author's client sent to know its own message again; a string or a number
 * @param messageReference the message that this one answers
 * @param referencedMessage that message; present and null when it is gone, absent without reference
 * @param guildId on the gateway alone
 * @param member the author in the guild, without the user; on the gateway alone
 * @see <a href="https://docs.discord.com/developers/resources/message#message-object">Message
 *     object</a>
 */
public record Message(
    MessageId id,
    ChannelId channelId,
    User author,
    String content,
    Instant timestamp,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant editedTimestamp,
    boolean tts,
    boolean mentionEveryone,
    List<Mention> mentions,
    List<RoleId> mentionRoles,
    List<Object> attachments,
    List<Object> embeds,
    List<Object> components,
    boolean pinned,
    int type,
    int flags,
    @Nullable Object nonce,
    @Nullable Reference messageReference,
    @Nullable Optional<Message> referencedMessage,
    @Nullable GuildId guildId,
    @Nullable Member member) {

  /** A plain message. */
  public static final int DEFAULT = 0;

  /** Somebody was added to a group, who is mentioned. */
  public static final int RECIPIENT_ADD = 1;

  /** Somebody left a group, or was removed from it: the author, or who is mentioned. */
  public static final int RECIPIENT_REMOVE = 2;

  /** A group has another name, the message's content. */
  public static final int CHANNEL_NAME_CHANGE = 4;

  /** A group has another picture. */
  public static final int CHANNEL_ICON_CHANGE = 5;

  /** The announcement that somebody joined. */
  public static final int USER_JOIN = 7;

  /** A message that answers another. */
  public static final int REPLY = 19;

  /** {@code type} of what AutoMod tells moderators. */
  public static final int AUTO_MODERATION_ACTION = 24;

  /** The message that this one answers, if it does and that is still there. */
  public Optional<Message> referenced() {
    Optional<Message> found = referencedMessage;
    return found == null ? Optional.empty() : found;
  }

  /** The same message as the gateway says it: with the guild and its members. */
  public Message inGuild(GuildId guild, @Nullable Member author, List<Mention> mentioned) {
    return copy(content, mentioned, nonce, referencedMessage, guild, author);
  }

  /** The same message without the one that it answers, for where it stands in another. */
  public Message withoutReferenced() {
    return copy(content, mentions, nonce, null, guildId, member);
  }

  /** The same message with what its author's client named it. */
  public Message withNonce(@Nullable Object given) {
    return copy(content, mentions, given, referencedMessage, guildId, member);
  }

  /**
   * The same message without what the message content intent covers; the message that it answers
   * loses its content too.
   */
  public Message withoutContent() {
    Optional<Message> referenced = referencedMessage;
    return copy(
        "",
        mentions,
        nonce,
        referenced == null ? null : referenced.map(Message::withoutContent),
        guildId,
        member);
  }

  private Message copy(
      String text,
      List<Mention> mentioned,
      @Nullable Object name,
      @Nullable Optional<Message> referenced,
      @Nullable GuildId guild,
      @Nullable Member authorMember) {
    return new Message(
        id,
        channelId,
        author,
        text,
        timestamp,
        editedTimestamp,
        tts,
        mentionEveryone,
        mentioned,
        mentionRoles,
        attachments,
        embeds,
        components,
        pinned,
        type,
        flags,
        name,
        messageReference,
        referenced,
        guild,
        authorMember);
  }

  /** Somebody mentioned; on the gateway with the member beside the user. */
  public record Mention(@JsonUnwrapped User user, @Nullable Member member) {}

  /** Which message is answered. */
  public record Reference(
      int type, ChannelId channelId, @Nullable MessageId messageId, @Nullable GuildId guildId) {}
}
