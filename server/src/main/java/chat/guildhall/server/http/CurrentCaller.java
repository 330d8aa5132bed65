package chat.guildhall.server.http;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.event.Actor;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller of the request at hand. */
@RequestScoped
public class CurrentCaller {
  private @Nullable Caller caller;
  private @Nullable String givenReason;

  /**
   * Sets who calls.
   *
   * @param reason the header {@code X-Audit-Log-Reason} as it came
   */
  void set(Caller authenticated, @Nullable String reason) {
    caller = authenticated;
    givenReason = reason;
  }

  /**
   * The caller as the one who changes something in a guild, with the reason that the request gives.
   *
   * @throws InvalidFormException if the reason is too long
   */
  public Actor actor() {
    return new Actor(get().userId(), AuditReason.of(givenReason));
  }

  /** The same of a caller who must be a person. */
  public Actor person() {
    return new Actor(personId(), AuditReason.of(givenReason));
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
