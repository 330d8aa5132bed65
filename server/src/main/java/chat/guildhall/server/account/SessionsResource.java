package chat.guildhall.server.account;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.http.Responses;
import chat.guildhall.server.password.PasswordService;
import chat.guildhall.server.session.Session;
import chat.guildhall.server.session.SessionService;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is logged in.
 *
 * @see <a href="https://docs.discord.food/authentication#sessions">Sessions</a>
 */
@Path("/auth/sessions")
@RunOnVirtualThread
public class SessionsResource {
  private static final int HASHES_MAX = 64;
  private static final int HASH_LENGTH_MAX = 100;
  private static final int PASSWORD_MAX = 1_000;

  private final SessionService sessions;
  private final PasswordService passwords;
  private final CurrentCaller caller;

  @Inject
  SessionsResource(SessionService sessions, PasswordService passwords, CurrentCaller caller) {
    this.sessions = sessions;
    this.passwords = passwords;
    this.caller = caller;
  }

  /** The answer of the list. */
  public record Sessions(List<AuthSession> userSessions) {}

  /**
   * A login.
   *
   * @param current whether the request was made with it; not Discord's
   */
  public record AuthSession(
      String idHash, Instant approxLastUsedTime, ClientInfo clientInfo, boolean current) {}

  /** Where a login was made; {@code location} is its IP address, since we ask no other service. */
  public record ClientInfo(
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String os,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String platform,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String location) {}

  /** The caller's logins, the one used last first. */
  @GET
  public Sessions list() {
    UUID current = caller.get().sessionId();
    return new Sessions(
        sessions.of(caller.personId()).stream()
            .map(session ->
                new AuthSession(
                    session.idHash(),
                    session.lastUsedAt(),
                    new ClientInfo(
                        orNull(session.client().os()),
                        orNull(session.client().platform()),
                        orNull(session.client().address())),
                    session.id().equals(current)))
            .toList());
  }

  /** Ends logins of the caller, who says the password with it. */
  @POST
  @Path("/logout")
  public Response end(Form form) {
    UserId user = caller.personId();
    List<String> hashes =
        form.required(
            "session_id_hashes",
            form.texts("session_id_hashes", HASHES_MAX, HASH_LENGTH_MAX),
            List.of());
    String password = form.text("password", 0, PASSWORD_MAX).orElse("");
    form.check();
    if (password.isEmpty()) {
      throw InvalidFormException.of("password", "BASE_TYPE_REQUIRED", "This field is required");
    }
    passwords.require(user, "password", password);
    Set<String> wanted = Set.copyOf(hashes);
    sessions.revoke(
        user,
        sessions.of(user).stream()
            .filter(session -> wanted.contains(session.idHash()))
            .map(Session::id)
            .toList());
    return Responses.noContent();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
