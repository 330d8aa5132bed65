package chat.guildhall.server.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;

/**
 * Too much in too short a time; says when to come back, in the body and in {@code Retry-After}.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit">Exceeding
 *     a rate limit</a>
 */
public final class RateLimitedException extends ApiException {
  private static final long serialVersionUID = 1L;
  private static final double MS_PER_SECOND = 1_000;

  private final long retryAfterMs;
  private final boolean global;

  /** Refuses until {@code retryAfter} has passed. */
  public RateLimitedException(Duration retryAfter) {
    this(ApiError.RATE_LIMITED, retryAfter, false);
  }

  /** Refuses with an error of its own, as the slow mode of a channel does. */
  public RateLimitedException(ApiError error, Duration retryAfter, boolean global) {
    super(error);
    this.retryAfterMs = Math.max(1, retryAfter.toMillis());
    this.global = global;
  }

  /** {@code Retry-After}, in seconds, rounded up. */
  @Override
  public Map<String, String> headers() {
    return Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(Math.ceilDiv(retryAfterMs, 1_000L)));
  }

  @Override
  public Object body() {
    return new Body(error().message(), retryAfterMs / MS_PER_SECOND, global, error().code());
  }

  /**
   * What a client reads.
   *
   * @param retryAfter in seconds
   */
  public record Body(String message, double retryAfter, boolean global, int code) {}
}
