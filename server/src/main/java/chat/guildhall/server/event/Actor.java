package chat.guildhall.server.event;

import chat.guildhall.protocol.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something in a guild, and why they say they do.
 *
 * @param reason at most {@link #REASON_MAX} characters, for the audit log
 */
public record Actor(UserId user, @Nullable String reason) {
  /** Characters of a reason. */
  public static final int REASON_MAX = 512;

  /** Somebody who gives no reason. */
  public static Actor of(UserId user) {
    return new Actor(user, null);
  }
}
