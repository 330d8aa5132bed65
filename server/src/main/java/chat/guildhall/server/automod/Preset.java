package chat.guildhall.server.automod;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A list of words that comes with the server: a resource with a keyword a line. */
public enum Preset {
  PROFANITY(1),
  SEXUAL_CONTENT(2),
  SLURS(3);

  private final int value;
  private final List<String> words;

  Preset(int value) {
    this.value = value;
    this.words = read("/automod/" + name().toLowerCase(Locale.ROOT) + ".txt");
  }

  /** Discord's number. */
  @JsonValue
  public int value() {
    return value;
  }

  /** The keywords, wildcards included. */
  List<String> words() {
    return words;
  }

  /** The list of a number, if there is one. */
  static Optional<Preset> of(int value) {
    return Arrays.stream(values()).filter(preset -> preset.value == value).findFirst();
  }

  private static List<String> read(String resource) {
    try (InputStream in = Objects.requireNonNull(Preset.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
