package chat.guildhall.server.http.limits;

import chat.guildhall.server.config.Settings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts calls. In memory, at most {@link #KEPT_MAX} counts at a time; one that is forgotten begins
 * anew, full.
 */
@ApplicationScoped
class RateLimits {
  /** Calls of one user, or of one address without a user, in a second, whatever the route. */
  static final int GLOBAL_PER_SECOND = 50;

  private static final int KEPT_MAX = 200_000;
  private static final Pattern MAJOR = Pattern.compile("^/(channels|guilds|webhooks)/([0-9]+)");
  private static final Pattern IDS = Pattern.compile("/[0-9]+(?=/|$)");

  private final boolean lifted;
  private final Cache<Key, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(KEPT_MAX).expireAfterAccess(Duration.ofMinutes(20)).build();

  @Inject
  RateLimits(Settings settings) {
    this.lifted = !settings.rateLimits();
  }

  private record Key(String caller, String route, String major) {}

  /**
   * What became of a call.
   *
   * @param bucket names the count, the same for routes that share one
   * @param limit calls in a period
   * @param remaining calls that are left
   * @param waitNanos until the next call is allowed; 0 where this one is
   * @param resetNanos until all calls are there again
   * @param global whether it was the limit of all routes that refused
   */
  record Verdict(
      String bucket, int limit, long remaining, long waitNanos, long resetNanos, boolean global) {
    boolean isRefused() {
      return waitNanos > 0;
    }
  }

  /**
   * Counts a call.
   *
   * @param caller who calls: a user or an address
   * @param path the path behind {@code /api}
   */
  Verdict take(String method, String path, String caller, String address) {
    RatePolicy policy = RatePolicy.of(method, path);
    String who = policy.by() == RatePolicy.By.ADDRESS ? address : caller;
    String route = route(policy, method, path);
    String bucket = Integer.toHexString(route.hashCode());
    if (lifted) {
      return new Verdict(bucket, policy.calls(), policy.calls() - 1L, 0, 0, false);
    }
    ConsumptionProbe global =
        bucket(new Key(caller, "", ""), GLOBAL_PER_SECOND, Duration.ofSeconds(1))
            .tryConsumeAndReturnRemaining(1);
    if (!global.isConsumed()) {
      return verdict(bucket, GLOBAL_PER_SECOND, global, true);
    }
    ConsumptionProbe own =
        bucket(new Key(who, route, major(path)), policy.calls(), policy.period())
            .tryConsumeAndReturnRemaining(1);
    return verdict(bucket, policy.calls(), own, false);
  }

  private Bucket bucket(Key key, int calls, Duration period) {
    return buckets.get(
        key,
        _ ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(calls).refillIntervally(calls, period))
                .build());
  }

  private static Verdict verdict(String bucket, int limit, ConsumptionProbe probe, boolean global) {
    return new Verdict(
        bucket,
        limit,
        probe.getRemainingTokens(),
        probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill()),
        probe.getNanosToWaitForReset(),
        global);
  }

  /** What is counted together: a row of the policy, or each route of its own where none is. */
  private static String route(RatePolicy policy, String method, String path) {
    return switch (policy) {
      case READ, OTHER -> method + " " + IDS.matcher(path).replaceAll("/:id");
      default -> policy.name();
    };
  }

  private static String major(String path) {
    Matcher matcher = MAJOR.matcher(path);
    return matcher.find() ? matcher.group(2) : "";
  }
}
