package chat.guildhall.server.application;

import chat.guildhall.protocol.UserId;

/** An application is about to go, its token is void already: whoever holds its bot lets it go. */
public record ApplicationDeleting(UserId bot) {}
