package chat.guildhall.server.http.limits;

import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.RateLimitedException;
import chat.guildhall.server.http.limits.RateLimits.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * What a client is told of a count.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits#header-format">Header
 *     format</a>
 */
final class RateLimitHeaders {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MS_PER_SECOND = 1e3;

  private RateLimitHeaders() {}

  /** Hands each header with its value to {@code header}. */
  static void write(Verdict verdict, BiConsumer<String, String> header) {
    if (verdict.isRefused()) {
      header.accept("X-RateLimit-Scope", verdict.global() ? "global" : "user");
      if (verdict.global()) {
        header.accept("X-RateLimit-Global", "true");
      }
    }
    double resetAfter = verdict.resetNanos() / NANOS_PER_SECOND;
    double reset = Instant.now().toEpochMilli() / MS_PER_SECOND + resetAfter;
    header.accept("X-RateLimit-Limit", String.valueOf(verdict.limit()));
    header.accept("X-RateLimit-Remaining", String.valueOf(verdict.remaining()));
    header.accept("X-RateLimit-Reset", String.format(Locale.ROOT, "%.3f", reset));
    header.accept("X-RateLimit-Reset-After", String.format(Locale.ROOT, "%.3f", resetAfter));
    header.accept("X-RateLimit-Bucket", verdict.bucket());
  }

  /** The refusal of a call that was one too many. */
  static RateLimitedException refusal(Verdict verdict) {
    return new RateLimitedException(
        ApiError.RATE_LIMITED, Duration.ofNanos(verdict.waitNanos()), verdict.global());
  }
}
