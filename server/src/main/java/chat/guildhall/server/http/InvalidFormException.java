package chat.guildhall.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fields of a request were refused; the body names each with its path.
 *
 * @see <a href="https://docs.discord.com/developers/reference#error-messages">Error messages</a>
 */
public final class InvalidFormException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  /** Refuses because of {@code errors}, of which there is at least one. */
  public InvalidFormException(List<FieldError> errors) {
    super(ApiError.INVALID_FORM);
    this.errors = List.copyOf(errors);
  }

  /** Refuses because of one field. */
  public static InvalidFormException of(String path, String code, String message) {
    return new InvalidFormException(List.of(new FieldError(path, code, message)));
  }

  /**
   * One fault.
   *
   * @param path names and indices joined by dots, as in {@code recipients.0}; empty for the whole
   */
  public record FieldError(String path, String code, String message) {}

  @Override
  public Object body() {
    Map<String, Object> root = new LinkedHashMap<>();
    for (FieldError error : errors) {
      Map<String, Object> place = root;
      if (!error.path().isEmpty()) {
        for (String step : error.path().split("\\.")) {
          place = child(place, step);
        }
      }
      @SuppressWarnings("unchecked")
      List<Object> list =
          (List<Object>) place.computeIfAbsent("_errors", _ -> new java.util.ArrayList<>());
      list.add(Map.of("code", error.code(), "message", error.message()));
    }
    return new Body(error().message(), error().code(), root);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> child(Map<String, Object> place, String step) {
    return (Map<String, Object>) place.computeIfAbsent(step, _ -> new LinkedHashMap<>());
  }

  /** The error with the tree of its fields. */
  public record Body(String message, int code, Map<String, Object> errors) {}
}
