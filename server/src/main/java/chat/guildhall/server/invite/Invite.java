package chat.guildhall.server.invite;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.runtime.audit.AuditEntries;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that lets people into a guild.
 *
 * @param maxAgeSeconds life in seconds from {@code createdAt}, 0 for ever
 * @param maxUses how many may join by it, 0 for any number
 * @param temporary whether members who came by it are to leave with their last session
 */
public record Invite(
    String code,
    GuildId guildId,
    ChannelId channelId,
    @Nullable User inviter,
    Instant createdAt,
    int maxAgeSeconds,
    int maxUses,
    int uses,
    boolean temporary) {

  /** What the audit log shows of it. */
  AuditEntries.InviteFields logged() {
    return new AuditEntries.InviteFields(
        code,
        channelId,
        inviter == null ? null : inviter.id(),
        maxUses,
        uses,
        maxAgeSeconds,
        temporary,
        0);
  }

  /** When it ends; null for never. */
  public @Nullable Instant expiresAt() {
    return maxAgeSeconds == 0 ? null : createdAt.plusSeconds(maxAgeSeconds);
  }

  /** Whether it no longer lets anybody in at {@code now}. */
  boolean isSpent(Instant now) {
    Instant end = expiresAt();
    return (end != null && !end.isAfter(now)) || (maxUses > 0 && uses >= maxUses);
  }

  /** Whether less than half of its life is left at {@code now}. */
  boolean isOld(Instant now) {
    return maxAgeSeconds > 0 && createdAt.plusSeconds(maxAgeSeconds / 2).isBefore(now);
  }
}
