package chat.guildhall.server.account;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.account.LoginStore.Account;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.http.InvalidFormException.FieldError;
import chat.guildhall.server.password.PasswordService;
import chat.guildhall.server.session.SessionClient;
import chat.guildhall.server.session.SessionService;
import chat.guildhall.server.user.Usernames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Logs people in. */
@ApplicationScoped
class LoginService {
  private final LoginStore store;
  private final LoginThrottle throttle;
  private final PasswordService passwords;
  private final SessionService sessions;
  private final Database database;

  @Inject
  LoginService(
      LoginStore store,
      LoginThrottle throttle,
      PasswordService passwords,
      SessionService sessions,
      Database database) {
    this.store = store;
    this.throttle = throttle;
    this.passwords = passwords;
    this.sessions = sessions;
    this.database = database;
  }

  /** Who is logged in now. */
  record LoggedIn(UserId userId, String token, String locale) {}

  /**
   * Logs in by username or e-mail address.
   *
   * @throws ApiException INVALID_FORM with INVALID_LOGIN where the two do not belong together,
   *     whichever is wrong; ACCOUNT_SUSPENDED; RATE_LIMITED after too many failures
   */
  LoggedIn login(String login, String password, SessionClient client) {
    String normal = Usernames.normal(login);
    throttle.take(normal, client.address());
    Optional<Account> account = store.find(normal);
    Optional<String> hash = passwords.matching(account.map(Account::id), password);
    if (account.isEmpty() || hash.isEmpty()) {
      throw invalidLogin();
    }
    throttle.giveBack(normal, client.address());
    Account found = account.get();
    if (found.suspended()) {
      throw ApiError.ACCOUNT_SUSPENDED.exception();
    }
    // A password that was changed while this one was compared must not log in any more.
    String token =
        database
            .inTransaction(handle ->
                passwords.isStill(handle, found.id(), hash.get())
                    ? Optional.of(sessions.create(handle, found.id(), client).token())
                    : Optional.<String>empty())
            .orElseThrow(LoginService::invalidLogin);
    return new LoggedIn(found.id(), token, found.locale());
  }

  private static InvalidFormException invalidLogin() {
    String message = "Login or password is invalid.";
    return new InvalidFormException(
        List.of(
            new FieldError("login", "INVALID_LOGIN", message),
            new FieldError("password", "INVALID_LOGIN", message)));
  }
}
