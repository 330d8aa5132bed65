package chat.guildhall.protocol.model;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel without a guild, as one of its people gets it.
 *
 * @param recipients the others
 * @param name of a group alone: 1 to 100 characters; present and null in one without a name
 * @param icon of a group alone: hash of its picture; present and null in one without
 * @param ownerId of a group alone
 * @see <a href="https://docs.discord.com/developers/resources/channel#channel-object">Channel
 *     object</a>
 */
public record PrivateChannel(
    ChannelId id,
    ChannelType type,
    int flags,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable MessageId lastMessageId,
    List<User> recipients,
    @Nullable Optional<String> name,
    @Nullable Optional<String> icon,
    @Nullable UserId ownerId) {

  public PrivateChannel {
    recipients = List.copyOf(recipients);
  }

  /** The channel of two people, as one of them gets it. */
  public static PrivateChannel ofTwo(
      ChannelId id, @Nullable MessageId lastMessageId, List<User> other) {
    return new PrivateChannel(id, ChannelType.DM, 0, lastMessageId, other, null, null, null);
  }
}
