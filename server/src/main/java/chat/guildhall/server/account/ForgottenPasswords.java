package chat.guildhall.server.account;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.admin.InstanceService;
import chat.guildhall.server.config.Settings;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.mail.MailService;
import chat.guildhall.server.password.PasswordResets;
import chat.guildhall.server.password.PasswordService;
import chat.guildhall.server.session.SessionClient;
import chat.guildhall.server.session.SessionService;
import chat.guildhall.server.user.Usernames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Lets those in again who forgot their password: by a link in an e-mail, or from the owner. */
@ApplicationScoped
class ForgottenPasswords {
  private static final Duration VALID = Duration.ofHours(1);

  private final LoginStore logins;
  private final PasswordResets resets;
  private final PasswordService passwords;
  private final SessionService sessions;
  private final MailService mail;
  private final InstanceService instance;
  private final Settings settings;
  private final Database database;

  @Inject
  ForgottenPasswords(
      LoginStore logins,
      PasswordResets resets,
      PasswordService passwords,
      SessionService sessions,
      MailService mail,
      InstanceService instance,
      Settings settings,
      Database database) {
    this.logins = logins;
    this.resets = resets;
    this.passwords = passwords;
    this.sessions = sessions;
    this.mail = mail;
    this.instance = instance;
    this.settings = settings;
    this.database = database;
  }

  /** Mails a link where the login has an e-mail address; says nobody whether it has. */
  void mailLink(String login) {
    if (!mail.isOn()) {
      return;
    }
    logins
        .find(Usernames.normal(login))
        .filter(account -> account.email().isPresent() && !account.suspended())
        .ifPresent(account -> {
          // The setting's address: who asks chooses the Host, and must not choose the link.
          String link = settings.baseUrl() + resets.create(account.id(), VALID).path();
          String name = instance.settings().name();
          mail.send(
              account.email().get(),
              "Your password on " + name,
              "Somebody, hopefully you, asked for a new password on "
                  + name
                  + ". This link sets one; it works once, within an hour:\n\n"
                  + link
                  + "\n\nIf it was not you, nothing has changed and nothing needs to be done.\n");
        });
  }

  private record Reset(UserId user, String token, List<UUID> ended) {}

  /**
   * Sets a new password by the token of a link, ends every login, and logs in.
   *
   * @return the new login's token
   * @throws ApiException LINK_INVALID
   */
  String reset(String token, String password, SessionClient client) {
    String hash = passwords.hash(password);
    Reset done = database.inTransaction(handle -> reset(handle, token, hash, client));
    sessions.revoked(done.user(), done.ended());
    return done.token();
  }

  private Reset reset(Handle handle, String token, String hash, SessionClient client) {
    UserId user = resets.use(handle, token).orElseThrow(ApiError.LINK_INVALID::exception);
    if (logins.isSuspended(handle, user)) {
      throw ApiError.ACCOUNT_SUSPENDED.exception();
    }
    passwords.set(handle, user, hash);
    List<UUID> ended = sessions.deleteAllBut(handle, user, null);
    return new Reset(user, sessions.create(handle, user, client).token(), ended);
  }
}
