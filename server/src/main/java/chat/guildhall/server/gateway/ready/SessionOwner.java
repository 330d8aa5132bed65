package chat.guildhall.server.gateway.ready;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.presence.ClientInfo;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose session it is and what it asked for; never changes.
 *
 * @param login the login of a person's token
 * @param intents of a bot; people's sessions have all, and {@code Intent.PEOPLE}
 * @param largeThreshold members above which a guild is large
 */
public record SessionOwner(
    UserId user,
    boolean bot,
    Optional<UUID> login,
    long intents,
    Shard shard,
    int largeThreshold,
    ClientInfo client) {}
