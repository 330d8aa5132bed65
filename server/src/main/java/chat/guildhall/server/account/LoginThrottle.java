package chat.guildhall.server.account;

import chat.guildhall.server.config.Settings;
import chat.guildhall.server.http.RateLimitedException;
import chat.guildhall.server.http.limits.Addresses;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Slows down who guesses passwords: failures are counted by what was typed as the login and by the
 * address (of IPv6 by the network of 64 bits), successes are not. A login that nobody has is
 * counted like any other, so that being throttled tells nothing either.
 */
@ApplicationScoped
class LoginThrottle {
  /** Failures of one login that may come at once, and after how long one more may. */
  static final int ACCOUNT_FAILURES = 10;

  static final Duration ACCOUNT_REFILL = Duration.ofMinutes(1);

  /** The same of one address, behind which there may be a whole school. */
  static final int ADDRESS_FAILURES = 60;

  static final Duration ADDRESS_REFILL = Duration.ofSeconds(10);

  private static final int KEPT_MAX = 100_000;

  private final boolean lifted;
  private final LoadingCache<String, Bucket> accounts = kept(ACCOUNT_FAILURES, ACCOUNT_REFILL);
  private final LoadingCache<String, Bucket> addresses = kept(ADDRESS_FAILURES, ADDRESS_REFILL);

  @Inject
  LoginThrottle(Settings settings) {
    this(!settings.rateLimits());
  }

  /** One that counts nothing if it is lifted. */
  LoginThrottle(boolean lifted) {
    this.lifted = lifted;
  }

  /**
   * Takes one try from both before the password is looked at, so that tries at the same time count.
   *
   * @throws RateLimitedException if either has none left
   */
  void take(String login, String address) {
    if (!lifted) {
      take(addresses.get(Addresses.group(address)));
      take(accounts.get(login));
    }
  }

  /** Gives the try back: the password was right. */
  void giveBack(String login, String address) {
    if (!lifted) {
      addresses.get(Addresses.group(address)).addTokens(1);
      accounts.get(login).addTokens(1);
    }
  }

  private static void take(Bucket bucket) {
    if (!bucket.tryConsume(1)) {
      EstimationProbe probe = bucket.estimateAbilityToConsume(1);
      throw new RateLimitedException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private static LoadingCache<String, Bucket> kept(int failures, Duration refill) {
    return Caffeine.newBuilder()
        .maximumSize(KEPT_MAX)
        .expireAfterAccess(refill.multipliedBy(failures))
        .build(_ ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(failures).refillGreedy(1, refill))
                .build());
  }
}
