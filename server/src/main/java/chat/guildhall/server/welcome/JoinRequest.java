package chat.guildhall.server.welcome;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an acceptance of the rules: a request to join that is granted at once.
 *
 * @param id the member's own id: there is one request a member, and it is not kept
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record JoinRequest(
    UserId id,
    UserId joinRequestId,
    GuildId guildId,
    UserId userId,
    String applicationStatus,
    Instant createdAt,
    @Nullable Instant lastSeen,
    @Nullable String rejectionReason) {
  static JoinRequest approved(GuildId guild, UserId user, Instant joinedAt) {
    return new JoinRequest(user, user, guild, user, "APPROVED", joinedAt, null, null);
  }
}
