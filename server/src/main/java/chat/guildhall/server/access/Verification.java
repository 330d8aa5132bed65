package chat.guildhall.server.access;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.http.ApiError;
import java.time.Duration;
import java.time.Instant;

/**
 * What a guild asks of members before they may write. Without e-mail that is checked, the lower
 * levels look at how long there has been an account and a membership, so that time alone lets
 * everybody in.
 *
 * <p>Who has a role was let in by somebody; they, owners and bots are not asked.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/resources/guild#guild-object-verification-level">
 *     Verification level</a>
 */
public enum Verification {
  NONE(Duration.ZERO, Duration.ZERO),
  LOW(Duration.ofMinutes(1), Duration.ZERO),
  MEDIUM(Duration.ofMinutes(5), Duration.ZERO),
  HIGH(Duration.ofMinutes(5), Duration.ofMinutes(10)),
  /** Asks for a second factor as well, once there are any to have. */
  VERY_HIGH(Duration.ofMinutes(5), Duration.ofMinutes(10));

  private final Duration accountAge;
  private final Duration membershipAge;

  Verification(Duration accountAge, Duration membershipAge) {
    this.accountAge = accountAge;
    this.membershipAge = membershipAge;
  }

  /** The level of a guild. */
  static Verification of(int level) {
    return values()[level];
  }

  /**
   * Refuses whoever may not write yet.
   *
   * @throws chat.guildhall.server.http.ApiException VERIFICATION_TOO_HIGH
   */
  static void require(GuildAccess guild) {
    int level = guild.state().guild().verificationLevel();
    if (level != 0 && !of(level).admits(guild, Instant.now())) {
      throw ApiError.VERIFICATION_TOO_HIGH.exception();
    }
  }

  private boolean admits(GuildAccess guild, Instant now) {
    Member member = guild.member();
    return !member.roles().isEmpty()
        || guild.state().isOwner(guild.user())
        || member.requireUser().bot()
        || admits(guild.user(), member.joinedAt(), now);
  }

  /** Whether time lets a member in. */
  boolean admits(UserId user, Instant joinedAt, Instant now) {
    return !user.createdAt().plus(accountAge).isAfter(now)
        && !joinedAt.plus(membershipAge).isAfter(now);
  }
}
