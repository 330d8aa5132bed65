package chat.guildhall.server.session;

import chat.guildhall.protocol.UserId;
import java.time.Instant;
import java.util.UUID;

/**
 * One login of a person.
 *
 * @param lastUsedAt when its token was last used, to about a minute
 * @param client where it was made
 */
public record Session(
    UUID id, UserId userId, Instant createdAt, Instant lastUsedAt, SessionClient client) {}
