package chat.guildhall.server.http;

import chat.guildhall.protocol.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param sessionId the login that the token belongs to; null for bots
 * @param instanceOwner whether the caller owns this instance
 */
public record Caller(UserId userId, boolean bot, boolean instanceOwner, @Nullable UUID sessionId) {}
