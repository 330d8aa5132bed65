package chat.guildhall.server.runtime;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.event.Dispatch;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A gateway session, as the lanes see it. */
public interface Subscriber {
  /** Whose session it is. */
  UserId userId();

  /** The login that its token belongs to; empty for bots. */
  default Optional<UUID> login() {
    return Optional.empty();
  }

  /** Its intents; every one for people. */
  long intents();

  /** Whether it wants to hear of a guild: a bot's shard hears of its own alone. */
  default boolean listensTo(GuildId guild) {
    return true;
  }

  /** Whether it wants to hear of channels without a guild: of a bot's shards the first alone. */
  default boolean listensToPrivate() {
    return true;
  }

  /** The event loop of its connection: {@link #deliver} is called there, in order. */
  DeliveryLoop loop();

  /**
   * Looks at the memory that a delivery to it will touch, shortly before that; answers anything.
   * Looks at several subscribers overlap in the processor, while each delivery waits for the one
   * before it: the writes to their sockets, which come between, leave little in the caches.
   */
  default int look() {
    return 0;
  }

  /**
   * Takes events, in order, on {@link #loop()}. Must not block. Those that its intents leave out it
   * drops itself.
   *
   * @param more whether events for these or other sessions follow in the same turn of the loop, so
   *     that it is better to write at its end
   */
  void deliver(List<Dispatch> dispatches, boolean more);

  /**
   * Says that its user is now in a guild, with what the user sees of it; called in the guild's
   * lane, so every event after it is newer. Not called for guilds that the session asked for
   * itself.
   */
  void guildJoined(GuildView view);

  /** Ends it at once because its token holds no more; called from any thread. */
  default void revoke() {}
}
