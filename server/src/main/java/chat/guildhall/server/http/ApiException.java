package chat.guildhall.server.http;

import java.util.Map;

/** A request was refused for a reason that the client is told. Carries no stack trace. */
public class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ApiError error;

  /** Refuses with {@code error}. */
  public ApiException(ApiError error) {
    super(error.message(), null, false, false);
    this.error = error;
  }

  /** Which row of the table it is. */
  public ApiError error() {
    return error;
  }

  /** What leaves as JSON. */
  public Object body() {
    return new Body(error.message(), error.code());
  }

  /** Headers that the answer carries beside its body. */
  public Map<String, String> headers() {
    return Map.of();
  }

  /** The smallest error. */
  public record Body(String message, int code) {}
}
