package chat.guildhall.server.session;

import chat.guildhall.protocol.UserId;
import java.util.UUID;

/**
 * A CDI event: a login ended, by logout, by a new password or by a suspension; its sockets close.
 * Fired after the commit, when the token is refused already.
 */
public record SessionRevoked(UserId userId, UUID sessionId) {}
