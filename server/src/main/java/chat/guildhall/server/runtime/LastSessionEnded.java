package chat.guildhall.server.runtime;

import chat.guildhall.protocol.UserId;

/**
 * A user has no session left, connected or waiting to be resumed. Fired on the thread that ended
 * the last one: observers must not block. By the time they look the user may be back.
 */
public record LastSessionEnded(UserId user) {}
