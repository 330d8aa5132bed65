package chat.guildhall.server.session;

import chat.guildhall.protocol.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose token it is.
 *
 * @param instanceOwner whether the user owns this instance
 * @param sessionId the login that the token belongs to; null for bots
 */
public record Identity(
    UserId userId, boolean bot, boolean instanceOwner, @Nullable UUID sessionId) {}
