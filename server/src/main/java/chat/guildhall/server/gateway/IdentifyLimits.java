package chat.guildhall.server.gateway;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.config.Settings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How often somebody may begin a session: {@link #PER_DAY} times a day, {@link #PER_MINUTE} times a
 * minute, which leaves room for a person with forty tabs and a restarted server.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/events/gateway#session-start-limit-object">Session
 *     start limit</a>
 */
@ApplicationScoped
public class IdentifyLimits {
  /** Sessions that somebody may begin within a day. */
  static final int PER_DAY = 1_000;

  /** Sessions that somebody may begin within a minute. */
  static final int PER_MINUTE = 120;

  private static final int CONCURRENCY = 16;
  private static final int USERS_MAX = 100_000;

  private record Buckets(Bucket day, Bucket minute) {}

  private final boolean limited;
  private final Cache<UserId, Buckets> buckets =
      Caffeine.newBuilder().maximumSize(USERS_MAX).expireAfterAccess(Duration.ofDays(1)).build();

  @Inject
  IdentifyLimits(Settings settings) {
    this.limited = settings.rateLimits();
  }

  /**
   * What is left to a bot.
   *
   * @param resetAfter milliseconds until all are there again
   * @param maxConcurrency identifies that may come at once
   */
  public record SessionStartLimit(int total, int remaining, long resetAfter, int maxConcurrency) {}

  /** Counts one session begun; false if that is one too many. */
  boolean tryBegin(UserId user) {
    if (!limited) {
      return true;
    }
    Buckets own = buckets(user);
    return own.minute().tryConsume(1) && own.day().tryConsume(1);
  }

  /** What is left. */
  SessionStartLimit of(UserId user) {
    int remaining = limited ? (int) buckets(user).day().getAvailableTokens() : PER_DAY;
    long missing = PER_DAY - remaining;
    return new SessionStartLimit(
        PER_DAY, remaining, missing * Duration.ofDays(1).toMillis() / PER_DAY, CONCURRENCY);
  }

  private Buckets buckets(UserId user) {
    return buckets.get(
        user,
        _ ->
            new Buckets(
                bucket(PER_DAY, Duration.ofDays(1)), bucket(PER_MINUTE, Duration.ofMinutes(1))));
  }

  private static Bucket bucket(int count, Duration period) {
    return Bucket.builder()
        .addLimit(Bandwidth.builder().capacity(count).refillGreedy(count, period).build())
        .build();
  }
}
