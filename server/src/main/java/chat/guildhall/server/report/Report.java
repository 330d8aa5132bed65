package chat.guildhall.server.report;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.ReportId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member told moderators. Ours; Discord's own reports go to Discord.
 *
 * @param target whom it is about; the author of a reported message
 * @param content the message as it was when it was reported
 * @param comment the reporter's own words
 * @param outcome what the moderator did; null while it is open
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Report(
    ReportId id,
    GuildId guildId,
    User reporter,
    User target,
    @Nullable ChannelId channelId,
    @Nullable MessageId messageId,
    @Nullable String content,
    ReportCategory category,
    String comment,
    Instant createdAt,
    @Nullable Instant resolvedAt,
    @Nullable UserId resolvedBy,
    @Nullable ReportOutcome outcome) {}
