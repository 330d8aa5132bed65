package chat.guildhall.server.password;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.InvalidFormException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Sets and checks the passwords of people. */
@ApplicationScoped
public class PasswordService {
  /** Characters of a password, at least; Discord's bound. */
  public static final int LENGTH_MIN = 8;

  /** Characters of a password, at most; more than Discord's 72, which no password manager needs. */
  public static final int LENGTH_MAX = 128;

  private final PasswordHashes hashes;
  private final PasswordStore store;

  @Inject
  PasswordService(PasswordHashes hashes, PasswordStore store) {
    this.hashes = hashes;
    this.store = store;
  }

  /** Reads a new password from a form, within its bounds. */
  public static Field<String> read(Form form, String field) {
    return form.text(field, LENGTH_MIN, LENGTH_MAX);
  }

  /** The hash of a new password, to be handed to {@link #set}. Takes a while: not in a lane. */
  public String hash(String password) {
    return hashes.hash(password);
  }

  /** Sets a user's password, in the caller's transaction, and ends the reset links it has. */
  public void set(Handle handle, UserId user, String hash) {
    store.set(handle, user, hash);
  }

  /**
   * Whether a password is the user's, with the hash that it matched. Takes the same work where
   * {@code user} is empty: at a login by an unknown name.
   */
  public Optional<String> matching(Optional<UserId> user, String password) {
    Optional<String> known = user.flatMap(store::hashOf);
    if (!hashes.matches(password, known.orElse(null))) {
      return Optional.empty();
    }
    String hash = known.orElseThrow();
    if (hashes.isOutdated(hash)) {
      String renewed = hashes.hash(password);
      store.replace(user.orElseThrow(), hash, renewed);
      return Optional.of(renewed);
    }
    return known;
  }

  /** Whether the hash that a password matched is still the user's; holds until the commit. */
  public boolean isStill(Handle handle, UserId user, String hash) {
    return store.isStill(handle, user, hash);
  }

  /**
   * Wants the user's own password, for what a stolen session must not do.
   *
   * @param field the name of the form's field that the password came in
   * @throws ApiException INVALID_FORM with PASSWORD_DOES_NOT_MATCH
   */
  public void require(UserId user, String field, String password) {
    if (matching(Optional.of(user), password).isEmpty()) {
      throw InvalidFormException.of(field, "PASSWORD_DOES_NOT_MATCH", "Password does not match.");
    }
  }
}
