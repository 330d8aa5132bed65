package chat.guildhall.server.application;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import org.jspecify.annotations.Nullable;

/**
 * An application, whose id is its bot user's.
 *
 * @param flags see {@link ApplicationFlags}
 * @param botPublic whether others than its owner may add the bot to guilds
 * @param hasBot whether it has a token
 */
public record Application(
    UserId id,
    String name,
    String description,
    @Nullable String icon,
    long flags,
    boolean botPublic,
    boolean hasBot,
    User owner,
    User bot,
    int guildCount) {

  /** Whether {@code user} owns it. */
  public boolean isOwnedBy(UserId user) {
    return owner.id().equals(user);
  }

  /** Whether {@code user} may see its inside: its owner and itself. */
  boolean isOf(UserId user) {
    return isOwnedBy(user) || id.equals(user);
  }
}
