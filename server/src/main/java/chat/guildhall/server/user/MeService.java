package chat.guildhall.server.user;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.PrivateUser;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.http.Caller;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.image.ImageKind;
import chat.guildhall.server.image.Images;
import chat.guildhall.server.password.PasswordService;
import chat.guildhall.server.runtime.LiveUsers;
import chat.guildhall.server.session.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes of oneself. A new username, e-mail address or password wants the password; a new password
 * ends all other logins and this one's token; the answer carries its next.
 */
@ApplicationScoped
class MeService {
  private final UserStore store;
  private final UserService users;
  private final PasswordService passwords;
  private final SessionService sessions;
  private final Images images;
  private final LiveUsers live;
  private final Database database;

  @Inject
  MeService(
      UserStore store,
      UserService users,
      PasswordService passwords,
      SessionService sessions,
      Images images,
      LiveUsers live,
      Database database) {
    this.store = store;
    this.users = users;
    this.passwords = passwords;
    this.sessions = sessions;
    this.images = images;
    this.live = live;
    this.database = database;
  }

  private record Changed(PrivateUser user, List<UUID> ended, @Nullable String token) {}

  /**
   * Changes the caller.
   *
   * @throws ApiException INVALID_FORM where the password is missing or wrong, a name or address is
   *     taken, or a picture is none
   */
  PrivateUser change(Caller caller, MeForm form) {
    UserId id = caller.userId();
    PrivateUser before = users.me(id);
    if (!caller.bot() && form.isDelicate(before)) {
      requirePassword(id, form);
    }
    if (caller.bot() && form.newPassword() != null) {
      throw ApiError.BOTS_NOT_ALLOWED.exception();
    }
    refuseTaken(id, before, form);
    // What takes long comes before the lane.
    String hash = form.newPassword() == null ? null : passwords.hash(form.newPassword());
    UserChange.Pictures pictures =
        new UserChange.Pictures(
            picture(ImageKind.AVATAR, id, "avatar", form.avatar()),
            picture(ImageKind.BANNER, id, "banner", form.banner()));
    Changed changed =
        live.change(
            id,
            () -> {
              Changed committed = commit(caller, form, pictures, hash);
              announce(committed.user());
              return committed;
            });
    sessions.revoked(id, changed.ended());
    UUID session = caller.sessionId();
    String token = changed.token();
    if (session == null || token == null) {
      return changed.user();
    }
    sessions.reissued(session);
    return changed.user().withToken(token);
  }

  private Changed commit(
      Caller caller, MeForm form, UserChange.Pictures pictures, @Nullable String hash) {
    UserId id = caller.userId();
    return database.inTransaction(handle -> {
      PrivateUser current =
          store.findPrivate(handle, id).orElseThrow(ApiError.UNKNOWN_USER::exception);
      if (!store.update(handle, id, UserChange.of(current, form, pictures))) {
        throw refused(Usernames.Refusal.TAKEN);
      }
      List<UUID> ended = List.of();
      String token = null;
      UUID session = caller.sessionId();
      if (hash != null) {
        passwords.set(handle, id, hash);
        ended = sessions.deleteAllBut(handle, id, session);
        token = session == null ? null : sessions.reissue(handle, id, session);
      }
      PrivateUser after =
          store.findPrivate(handle, id).orElseThrow(ApiError.UNKNOWN_USER::exception);
      return new Changed(after, ended, token);
    });
  }

  private void announce(PrivateUser user) {
    live.announce(user.user().id(), Dispatch.always("USER_UPDATE", user));
    live.userChanged(user.user());
  }

  private void requirePassword(UserId user, MeForm form) {
    String password = form.password();
    if (password == null || password.isEmpty()) {
      throw InvalidFormException.of("password", "BASE_TYPE_REQUIRED", "This field is required");
    }
    passwords.require(user, "password", password);
  }

  private void refuseTaken(UserId user, PrivateUser before, MeForm form) {
    String username = form.username().value();
    if (username != null && !username.equals(before.user().username())) {
      users
          .refusal(username, user)
          .ifPresent(refusal -> {
            throw refused(refusal);
          });
    }
    String email = form.email().value();
    if (email != null && users.isEmailTaken(email, user)) {
      throw InvalidFormException.of(
          "email", "EMAIL_ALREADY_REGISTERED", "Email is already registered.");
    }
  }

  private @Nullable String picture(
      ImageKind kind, UserId user, String field, Field<String> dataUri) {
    String uri = dataUri.value();
    return uri == null || uri.isEmpty() ? null : images.store(kind, user, field, uri);
  }

  private static InvalidFormException refused(Usernames.Refusal refusal) {
    return InvalidFormException.of("username", refusal.code(), refusal.message());
  }
}
