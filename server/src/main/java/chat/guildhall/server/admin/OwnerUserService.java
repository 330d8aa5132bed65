package chat.guildhall.server.admin;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.password.PasswordResets;
import chat.guildhall.server.runtime.Connections;
import chat.guildhall.server.session.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the instance's owner may do to people: help them in again, and keep them out. */
@ApplicationScoped
class OwnerUserService {
  private static final Duration RESET_VALID = Duration.ofDays(1);

  private final OwnerUserStore store;
  private final PasswordResets resets;
  private final SessionService sessions;
  private final Connections connections;
  private final Database database;

  @Inject
  OwnerUserService(
      OwnerUserStore store,
      PasswordResets resets,
      SessionService sessions,
      Connections connections,
      Database database) {
    this.store = store;
    this.resets = resets;
    this.sessions = sessions;
    this.connections = connections;
    this.database = database;
  }

  /**
   * A page of people, by rising id.
   *
   * @param total how many match in all
   */
  record Page(List<OwnerUser> users, int total) {}

  Page list(String query, long after, int limit) {
    String lower = query.toLowerCase(Locale.ROOT);
    return new Page(store.list(lower, after, limit), store.count(lower));
  }

  /** A link by which the person sets a new password; the one before it ends. */
  PasswordResets.Link resetLink(UserId user) {
    requirePerson(user);
    return resets.create(user, RESET_VALID);
  }

  /**
   * Keeps a person out, at once and everywhere. An owner cannot be, so that one remains.
   *
   * @throws ApiException UNKNOWN_USER, FORBIDDEN
   */
  void suspend(UserId user, @Nullable String reason) {
    if (store.isOwner(user).orElseThrow(ApiError.UNKNOWN_USER::exception)) {
      throw ApiError.FORBIDDEN.exception();
    }
    List<UUID> ended =
        database.inTransaction(handle -> {
          store.suspend(handle, user, reason);
          return sessions.deleteAllBut(handle, user, null);
        });
    sessions.standingChanged(user);
    sessions.revoked(user, ended);
    connections.revokeAll(user);
  }

  /** Lets a person in again. */
  void unsuspend(UserId user) {
    requirePerson(user);
    store.unsuspend(user);
    sessions.standingChanged(user);
  }

  private void requirePerson(UserId user) {
    if (store.isOwner(user).isEmpty()) {
      throw ApiError.UNKNOWN_USER.exception();
    }
  }
}
