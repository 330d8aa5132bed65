package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as its row has it.
 *
 * @param type as in {@link chat.guildhall.protocol.model.Message}
 * @param reference the message that it answers, in the same or another channel
 * @param nonce what the author's client named it
 */
record MessageRow(
    ChannelId channelId,
    MessageId id,
    UserId authorId,
    int type,
    String content,
    @Nullable Instant editedAt,
    int flags,
    boolean tts,
    Mentioned mentioned,
    @Nullable Place reference,
    @Nullable String nonce) {

  /** Where a message is: the key of its row. */
  record Place(ChannelId channelId, MessageId messageId) {}

  /** The key of this row. */
  Place place() {
    return new Place(channelId, id);
  }
}
