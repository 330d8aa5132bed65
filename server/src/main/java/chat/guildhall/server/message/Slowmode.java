package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.server.access.ChannelAccess;
import chat.guildhall.server.access.ConversationAccess;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/**
 * Keeps the pause between two messages of one person in one channel.
 *
 * <p>When somebody posted last is kept in memory, and read from the rows where it is not. Bots are
 * free of it, and who may manage messages or channels or has the permission to bypass it.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel#channel-object">The channel's
 *     rate_limit_per_user</a>
 */
@ApplicationScoped
class Slowmode {
  private static final int KEPT_MAX = 100_000;

  private record Key(ChannelId channel, UserId user) {}

  private final MessageStore store;
  private final Cache<Key, Long> lastMs =
      Caffeine.newBuilder().maximumSize(KEPT_MAX).expireAfterAccess(Duration.ofHours(6)).build();

  @Inject
  Slowmode(MessageStore store) {
    this.store = store;
  }

  /** The right to post one message now; given back where that message was not posted. */
  @FunctionalInterface
  interface Turn {
    /** Gives the turn back. */
    void giveBack();
  }

  /**
   * Takes the caller's turn.
   *
   * @throws TooSoonException if it is not the caller's turn yet
   */
  Turn take(ConversationAccess access, boolean bot) {
    long pauseMs =
        access instanceof ChannelAccess(_, Channel channel, _)
            ? channel.rateLimitPerUser() * 1_000L
            : 0;
    if (pauseMs == 0 || bot || isFree(access)) {
      return () -> {};
    }
    Key key = new Key(access.id(), access.user());
    long nowMs = System.currentTimeMillis();
    long[] before = new long[1];
    lastMs
        .asMap()
        .compute(
            key,
            (_, known) -> {
              long last = known == null ? fromRows(key, nowMs - pauseMs) : known;
              if (nowMs - last < pauseMs) {
                throw new TooSoonException(pauseMs - (nowMs - last));
              }
              before[0] = last;
              return nowMs;
            });
    return () -> lastMs.asMap().replace(key, nowMs, before[0]);
  }

  private static boolean isFree(ConversationAccess access) {
    return access.has(Permission.MANAGE_MESSAGES)
        || access.has(Permission.MANAGE_CHANNELS)
        || access.has(Permission.BYPASS_SLOWMODE);
  }

  private long fromRows(Key key, long fromMs) {
    return store
        .newestBy(key.user(), key.channel(), new MessageId(Snowflake.firstOf(fromMs)))
        .map(id -> Snowflake.timestampMs(id.value()))
        .orElse(0L);
  }

  /** Somebody posts again before a channel's slowmode has passed. */
  static final class TooSoonException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final long leftMs;

    TooSoonException(long leftMs) {
      super(ApiError.SLOWMODE);
      this.leftMs = leftMs;
    }

    @Override
    public Object body() {
      return new Body(error().message(), error().code(), leftMs / 1000.0);
    }

    @Override
    public Map<String, String> headers() {
      return Map.of("Retry-After", Long.toString((leftMs + 999) / 1000));
    }

    /** The error with the seconds until the next message may be posted. */
    record Body(String message, int code, double retryAfter) {}
  }
}
