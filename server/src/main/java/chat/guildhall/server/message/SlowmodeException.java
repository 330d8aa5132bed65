package chat.guildhall.server.message;

import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import java.util.Map;

/** Somebody posts again before a channel's slowmode has passed. */
final class SlowmodeException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final long leftMs;

  SlowmodeException(long leftMs) {
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
