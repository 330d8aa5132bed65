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

  /** The announcement that somebody joined. */
  public static final int USER_JOIN = 7;

  /** A message that answers another. */
  public static final int REPLY = 19;

  /** Somebody mentioned; on the gateway with the member beside the user. */
  public record Mention(@JsonUnwrapped User user, @Nullable Member member) {}

  /** Which message is answered. */
  public record Reference(
      int type, ChannelId channelId, @Nullable MessageId messageId, @Nullable GuildId guildId) {}
}
