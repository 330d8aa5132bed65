package chat.guildhall.server.readstate;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one person has read one channel, as READY carries it.
 *
 * @param id the channel
 * @param lastMessageId the newest message that was read; in a channel never opened, the first id of
 *     the moment at which the person joined
 * @param mentionCount messages after it that mention the person, one of its roles, or everyone
 * @param lastPinTimestamp when pins were last looked at
 * @param flags always 0
 */
public record ReadState(
    ChannelId id,
    MessageId lastMessageId,
    int mentionCount,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant lastPinTimestamp,
    int flags) {}
