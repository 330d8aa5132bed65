package chat.guildhall.server.user;

import chat.guildhall.protocol.model.PrivateUser;
import chat.guildhall.protocol.model.User;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a user is after a change.
 *
 * @param dateOfBirth null keeps the one there is
 */
record UserChange(
    String username,
    @Nullable String globalName,
    @Nullable String avatar,
    @Nullable String banner,
    @Nullable Integer accentColor,
    String bio,
    String pronouns,
    @Nullable String email,
    @Nullable LocalDate dateOfBirth) {

  /** The user as it is, with what the request says in place of what was. */
  static UserChange of(PrivateUser before, MeForm form, Pictures pictures) {
    User user = before.user();
    return new UserChange(
        form.username().orElse(user.username()),
        form.globalName().orKeep(user.globalName()),
        form.avatar().present() ? pictures.avatar() : user.avatar(),
        form.banner().present() ? pictures.banner() : user.banner(),
        form.accentColor().orKeep(user.accentColor()),
        form.bio().present() ? form.bio().orElse("") : before.bio(),
        form.pronouns().present() ? form.pronouns().orElse("") : before.pronouns(),
        form.email().orKeep(before.email()),
        form.dateOfBirth().value());
  }

  /** The hashes of the pictures that a request brought. */
  record Pictures(@Nullable String avatar, @Nullable String banner) {}
}
