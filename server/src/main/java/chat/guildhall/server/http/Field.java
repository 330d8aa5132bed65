package chat.guildhall.server.http;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a request: absent, null, or a checked value. PATCH needs all three.
 *
 * @param present whether the request names the field
 */
public record Field<T>(boolean present, @Nullable T value) {
  /** A field that the request does not name. */
  public static <T> Field<T> absent() {
    return new Field<>(false, null);
  }

  /** A field with a value, or null. */
  public static <T> Field<T> of(@Nullable T value) {
    return new Field<>(true, value);
  }

  /** What a nullable attribute is after the request: null clears it, absence keeps it. */
  public @Nullable T orKeep(@Nullable T current) {
    return present ? value : current;
  }

  /** What an attribute is after the request where null counts as absence. */
  public @Nullable T orKeepUnlessNull(@Nullable T current) {
    return value == null ? current : value;
  }

  /** The value, or {@code other} where it is absent or null. */
  public T orElse(T other) {
    return value == null ? other : value;
  }

  /** The value, if there is one. */
  public Optional<T> toOptional() {
    return Optional.ofNullable(value);
  }

  /** The field with its value, if any, made into something else. */
  public <R> Field<R> map(Function<? super T, ? extends R> change) {
    return new Field<>(present, value == null ? null : change.apply(value));
  }
}
