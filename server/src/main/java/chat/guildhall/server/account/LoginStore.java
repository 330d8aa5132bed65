package chat.guildhall.server.account;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds people by what they type as their login. */
@ApplicationScoped
class LoginStore {
  private final Database database;

  @Inject
  LoginStore(Database database) {
    this.database = database;
  }

  /** Somebody who may log in. */
  record Account(UserId id, boolean suspended, String locale, Optional<String> email) {}

  /** The person with a username, or else with an e-mail address; in any letter case. */
  Optional<Account> find(String login) {
    String column = login.contains("@") ? "lower(email)" : "username";
    return database.read(handle ->
        handle
            .select(
                "SELECT id, suspended_at IS NOT NULL, locale, email FROM users WHERE "
                    + column
                    + " = lower(?) AND NOT bot",
                login)
            .map((row, _) ->
                new Account(
                    new UserId(row.getLong(1)),
                    row.getBoolean(2),
                    row.getString(3),
                    Optional.ofNullable(row.getString(4))))
            .findOne());
  }

  boolean isSuspended(Handle handle, UserId user) {
    return handle
        .select("SELECT suspended_at IS NOT NULL FROM users WHERE id = ?", user.value())
        .mapTo(Boolean.class)
        .one();
  }
}
