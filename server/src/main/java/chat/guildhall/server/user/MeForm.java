package chat.guildhall.server.user;

import chat.guildhall.protocol.model.PrivateUser;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.image.Images;
import chat.guildhall.server.password.PasswordService;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changes of themselves.
 *
 * @param avatar a data URI, or null for none
 * @param banner a data URI, or null for none
 * @param password the password as it is
 */
record MeForm(
    Field<String> username,
    Field<String> globalName,
    Field<String> avatar,
    Field<String> banner,
    Field<Integer> accentColor,
    Field<String> bio,
    Field<String> pronouns,
    Field<String> email,
    Field<LocalDate> dateOfBirth,
    @Nullable String password,
    @Nullable String newPassword) {
  private static final int COLOR_MAX = 0xffffff;
  private static final int BIO_MAX = 190;
  private static final int PRONOUNS_MAX = 40;
  private static final int PASSWORD_MAX = 1_000;

  /** Reads all that {@code PATCH /users/@me} takes. */
  static MeForm read(Form form) {
    Field<String> newPassword = PasswordService.read(form, "new_password");
    MeForm read =
        new MeForm(
            form.notNull("username", form.text("username", 1, 100)).map(Usernames::normal),
            UserForms.globalName(form),
            form.text("avatar", 0, Images.DATA_URI_MAX),
            form.text("banner", 0, Images.DATA_URI_MAX),
            form.integer("accent_color", 0, COLOR_MAX),
            form.trimmed("bio", 0, BIO_MAX),
            form.trimmed("pronouns", 0, PRONOUNS_MAX),
            UserForms.email(form),
            UserForms.dateOfBirth(form),
            form.text("password", 0, PASSWORD_MAX).value(),
            newPassword.value());
    form.check();
    return read;
  }

  /** Reads what {@code PATCH /users/@me/profile} takes: the profile alone. */
  static MeForm readProfile(Form form) {
    MeForm read =
        new MeForm(
            Field.absent(),
            Field.absent(),
            Field.absent(),
            form.text("banner", 0, Images.DATA_URI_MAX),
            form.integer("accent_color", 0, COLOR_MAX),
            form.trimmed("bio", 0, BIO_MAX),
            form.trimmed("pronouns", 0, PRONOUNS_MAX),
            Field.absent(),
            Field.absent(),
            null,
            null);
    form.check();
    return read;
  }

  /** Whether it changes what a stolen session must not change: it wants the password with it. */
  boolean isDelicate(PrivateUser before) {
    return newPassword != null
        || username.toOptional().filter(name -> !name.equals(before.user().username())).isPresent()
        || email.present() && !java.util.Objects.equals(email.value(), before.email());
  }
}
