package chat.guildhall.server.http;

import chat.guildhall.protocol.UserId;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller of the request at hand. */
@RequestScoped
public class CurrentCaller {
  private @Nullable Caller caller;

  void set(Caller authenticated) {
    caller = authenticated;
  }

  /**
   * The caller.
   *
   * @throws ApiException UNAUTHORIZED at an {@link Anonymous} endpoint called without a token
   */
  public Caller get() {
    if (caller == null) {
      throw ApiError.UNAUTHORIZED.exception();
    }
    return caller;
  }

  /** The caller, where there is one. */
  public Optional<Caller> find() {
    return Optional.ofNullable(caller);
  }

  /** The caller's user. */
  public UserId userId() {
    return get().userId();
  }

  /** The caller's user, who must be a person: many endpoints refuse bots. */
  public UserId personId() {
    if (get().bot()) {
      throw ApiError.BOTS_NOT_ALLOWED.exception();
    }
    return get().userId();
  }
}
