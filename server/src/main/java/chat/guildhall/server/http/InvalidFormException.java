package chat.guildhall.server.http;

import java.util.ArrayList;
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

  /** What is wrong with a form and the forms inside it, in Discord's words, with where it is. */
  static final class Faults {
    private final String path;
    private final List<FieldError> errors;

    Faults() {
      this("", new ArrayList<>());
    }

    private Faults(String path, List<FieldError> errors) {
      this.path = path;
      this.errors = errors;
    }

    /** The same faults, for a form that is a field of this one. */
    Faults in(String field) {
      return new Faults(at(field), errors);
    }

    boolean isEmpty() {
      return errors.isEmpty();
    }

    /** Whether a field has one already. */
    boolean has(String field) {
      return errors.stream().anyMatch(error -> error.path().equals(at(field)));
    }

    /** Refuses the request if there is any. */
    void check() {
      if (!errors.isEmpty()) {
        throw new InvalidFormException(errors);
      }
    }

    void reject(String field, String code, String message) {
      errors.add(new FieldError(at(field), code, message));
    }

    void rejectText(String field) {
      reject(field, "STRING_TYPE_CONVERT", "Could not interpret the value as string.");
    }

    void rejectObject(String field) {
      reject(field, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
    }

    void rejectSnowflake(String field) {
      reject(field, "NUMBER_TYPE_COERCE", "Value is not snowflake.");
    }

    void rejectAbsence(String field) {
      reject(field, "BASE_TYPE_REQUIRED", "This field is required");
    }

    /** A length out of bounds; 0 where something is wanted reads as absence. */
    void rejectLength(String field, int length, int min, int max) {
      if (min == 0) {
        reject(field, "BASE_TYPE_MAX_LENGTH", "Must be " + max + " or fewer in length.");
      } else if (length == 0) {
        rejectAbsence(field);
      } else {
        reject(
            field,
            "BASE_TYPE_BAD_LENGTH",
            "Must be between " + min + " and " + max + " in length.");
      }
    }

    private String at(String field) {
      return path.isEmpty() ? field : path + "." + field;
    }
  }
}
