package chat.guildhall.server.session;

import chat.guildhall.protocol.UserId;

/**
 * A CDI event: a bot's token was replaced or its user suspended; its sockets close. Fired after the
 * commit, when the token is refused already.
 */
public record BotTokenRevoked(UserId botId) {}
