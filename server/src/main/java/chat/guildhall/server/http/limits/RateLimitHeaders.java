package chat.guildhall.server.http.limits;

import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.RateLimitedException;
import chat.guildhall.server.http.limits.RateLimits.Verdict;
import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * What a client is told of a count.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits#header-format">Header
 *     format</a>
 */
final class RateLimitHeaders {
  private static final long NANOS_PER_MS = 1_000_000;
  private static final long MS_PER_SECOND = 1_000;

  private RateLimitHeaders() {}

  /** Hands each header with its value to {@code header}. */
  static void write(Verdict verdict, BiConsumer<String, String> header) {
    if (verdict.isRefused()) {
      header.accept("X-RateLimit-Scope", verdict.global() ? "global" : "user");
      if (verdict.global()) {
        header.accept("X-RateLimit-Global", "true");
      }
    }
    long resetAfter = verdict.resetNanos() / NANOS_PER_MS;
    long reset = System.currentTimeMillis() + resetAfter;
    header.accept("X-RateLimit-Limit", String.valueOf(verdict.limit()));
    header.accept("X-RateLimit-Remaining", String.valueOf(verdict.remaining()));
    header.accept("X-RateLimit-Reset", seconds(reset));
    header.accept("X-RateLimit-Reset-After", seconds(resetAfter));
    header.accept("X-RateLimit-Bucket", verdict.bucket());
  }

  /** Milliseconds as seconds with three digits. */
  private static String seconds(long ms) {
    String rest = Long.toString(MS_PER_SECOND + ms % MS_PER_SECOND);
    return ms / MS_PER_SECOND + "." + rest.substring(1);
  }

  /** The refusal of a call that was one too many. */
  static RateLimitedException refusal(Verdict verdict) {
    return new RateLimitedException(
        ApiError.RATE_LIMITED, Duration.ofNanos(verdict.waitNanos()), verdict.global());
  }
}
