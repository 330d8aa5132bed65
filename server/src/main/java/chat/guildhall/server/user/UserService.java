package chat.guildhall.server.user;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.PrivateUser;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds people and bots, and makes people. */
@ApplicationScoped
public class UserService {
  private static final UserId NOBODY = new UserId(0);

  private final UserStore store;

  @Inject
  UserService(UserStore store) {
    this.store = store;
  }

  /** What anyone may know of a user. */
  public Optional<User> find(UserId id) {
    return store.find(id);
  }

  /** The same, by a username in whatever case. */
  public Optional<User> findByUsername(String username) {
    return store.findByUsername(Usernames.normal(username));
  }

  /**
   * What a user may know of themselves.
   *
   * @throws ApiException UNKNOWN_USER if there is none
   */
  public PrivateUser me(UserId id) {
    return store.findPrivate(id).orElseThrow(ApiError.UNKNOWN_USER::exception);
  }

  /** Why a normalised username cannot be had by somebody new; empty if it can. */
  public Optional<Usernames.Refusal> refusal(String username) {
    return refusal(username, NOBODY);
  }

  /** The same for {@code user}, who may have it already. */
  Optional<Usernames.Refusal> refusal(String username, UserId user) {
    Optional<Usernames.Refusal> refusal = Usernames.check(username);
    if (refusal.isPresent()) {
      return refusal;
    }
    UserStore.Taken taken = store.taken(username, "", user);
    if (taken.username()) {
      return Optional.of(Usernames.Refusal.TAKEN);
    }
    return taken.skeleton() ? Optional.of(Usernames.Refusal.LOOK_ALIKE) : Optional.empty();
  }

  /** Whether somebody has an e-mail address already. */
  public boolean isEmailTaken(String email) {
    return isEmailTaken(email, NOBODY);
  }

  boolean isEmailTaken(String email, UserId except) {
    return store.taken("", email, except).email();
  }

  /** Makes a person, in the caller's transaction; false if somebody was faster with the name. */
  public boolean insert(Handle handle, NewPerson person) {
    return store.insert(handle, person);
  }
}
