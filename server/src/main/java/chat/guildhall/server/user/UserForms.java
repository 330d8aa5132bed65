package chat.guildhall.server.user;

import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Reads what people say of themselves, with the bounds of each. */
public final class UserForms {
  private static final int GLOBAL_NAME_MAX = 32;
  private static final int EMAIL_MAX = 254;
  private static final int AGE_MAX_YEARS = 150;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@\"<>(),;:\\\\]{1,64}@[^\\s@\"<>(),;:\\\\.]+(\\.[^\\s@\"<>(),;:\\\\.]+)*");
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\p{Zl}\\p{Zp}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]");
  private static final Pattern SPACES = Pattern.compile("\\p{Z}+");

  private UserForms() {}

  /** A display name of 1 to 32 characters; an empty one counts as none. */
  public static Field<String> globalName(Form form) {
    Field<String> read = form.trimmed("global_name", 0, GLOBAL_NAME_MAX);
    String name = read.value();
    if (name == null) {
      return read;
    }
    String clean = SPACES.matcher(INVISIBLE.matcher(name).replaceAll("")).replaceAll(" ").strip();
    return Field.of(clean.isEmpty() ? null : clean);
  }

  /** An e-mail address; only its shape is looked at. An empty one counts as none. */
  public static Field<String> email(Form form) {
    Field<String> read = form.trimmed("email", 0, EMAIL_MAX);
    String email = read.value();
    if (email == null || email.isEmpty()) {
      return new Field<>(read.present(), null);
    }
    if (!EMAIL.matcher(email).matches()) {
      form.reject("email", "EMAIL_TYPE_INVALID_EMAIL", "Not a well formed email address.");
      return Field.absent();
    }
    return read;
  }

  /** A date of birth, {@code YYYY-MM-DD}. */
  public static Field<LocalDate> dateOfBirth(Form form) {
    String text = form.text("date_of_birth", 0, 32).value();
    if (text == null || text.isEmpty()) {
      return new Field<>(form.has("date_of_birth"), null);
    }
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    try {
      LocalDate date = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
      if (date.isBefore(today) && date.isAfter(today.minusYears(AGE_MAX_YEARS))) {
        return Field.of(date);
      }
    } catch (DateTimeParseException malformed) {
      // Refused below, in the same words as a date that nobody was born on.
    }
    form.reject("date_of_birth", "DATE_OF_BIRTH_INVALID", "This is not a date of birth.");
    return Field.absent();
  }
}
