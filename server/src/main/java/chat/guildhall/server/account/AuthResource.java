package chat.guildhall.server.account;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.Anonymous;
import chat.guildhall.server.http.ClientAddress;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.Responses;
import chat.guildhall.server.password.PasswordService;
import chat.guildhall.server.session.SessionClient;
import chat.guildhall.server.session.SessionService;
import chat.guildhall.server.user.UserForms;
import chat.guildhall.server.user.Usernames;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Registration, login and logout.
 *
 * @see <a href="https://docs.discord.food/authentication">Authentication</a>
 */
@Path("/auth")
@RunOnVirtualThread
public class AuthResource {
  private static final int LOGIN_MAX = 254;
  private static final int CODE_MAX = 200;
  private static final int PASSWORD_MAX = 1_000;
  private static final String THEME_DEFAULT = "system";

  private final RegistrationService registration;
  private final LoginService logins;
  private final ForgottenPasswords forgotten;
  private final SessionService sessions;
  private final CurrentCaller caller;
  private final ClientAddress address;
  private final NewcomerRules rules;

  @Inject
  AuthResource(
      RegistrationService registration,
      LoginService logins,
      ForgottenPasswords forgotten,
      SessionService sessions,
      CurrentCaller caller,
      ClientAddress address,
      NewcomerRules rules) {
    this.registration = registration;
    this.logins = logins;
    this.forgotten = forgotten;
    this.sessions = sessions;
    this.caller = caller;
    this.address = address;
    this.rules = rules;
  }

  /** A token, as the answer to a registration or a reset. */
  public record TokenAnswer(String token) {}

  /** The answer to a login. */
  public record LoginAnswer(UserId userId, String token, LoginSettings userSettings) {}

  /** What a client wants to know before it has read the settings. */
  public record LoginSettings(String locale, String theme) {}

  /** Makes an account. */
  @POST
  @Path("/register")
  @Anonymous
  public TokenAnswer register(
      Form form,
      @HeaderParam("User-Agent") @Nullable String agent,
      @HeaderParam("Accept-Language") @Nullable String languages) {
    String username = form.requiredText("username", 1, 100);
    String password = form.required("password", PasswordService.read(form, "password"), "");
    String email = UserForms.email(form).value();
    LocalDate dateOfBirth = UserForms.dateOfBirth(form).value();
    rules.check(form, email, dateOfBirth);
    Registering registering =
        new Registering(
            Usernames.normal(username),
            password,
            UserForms.globalName(form).value(),
            email,
            dateOfBirth,
            form.trimmed("invite", 0, CODE_MAX).toOptional().filter(c -> !c.isEmpty()).orElse(null),
            form.trimmed("owner_token", 0, CODE_MAX)
                .toOptional()
                .filter(t -> !t.isEmpty())
                .orElse(null),
            Locales.preferred(languages));
    form.check();
    return new TokenAnswer(registration.register(registering, client(agent)));
  }

  /** Logs in. */
  @POST
  @Path("/login")
  @Anonymous
  public LoginAnswer login(Form form, @HeaderParam("User-Agent") @Nullable String agent) {
    String login = form.requiredText("login", 1, LOGIN_MAX);
    String password = form.required("password", form.text("password", 1, PASSWORD_MAX), "");
    form.check();
    LoginService.LoggedIn in = logins.login(login, password, client(agent));
    return new LoginAnswer(in.userId(), in.token(), new LoginSettings(in.locale(), THEME_DEFAULT));
  }

  /** Ends the login that the request was made with. */
  @POST
  @Path("/logout")
  public Response logout() {
    UserId user = caller.personId();
    UUID session = caller.get().sessionId();
    if (session != null) {
      sessions.revoke(user, List.of(session));
    }
    return Responses.noContent();
  }

  /** Mails a link to set a new password; the same answer whether there is such an account. */
  @POST
  @Path("/forgot")
  @Anonymous
  public Response forgot(Form form) {
    String login = form.requiredText("login", 1, LOGIN_MAX);
    form.check();
    forgotten.mailLink(login);
    return Responses.noContent();
  }

  /** Sets a new password by the token of a link. */
  @POST
  @Path("/reset")
  @Anonymous
  public TokenAnswer reset(Form form, @HeaderParam("User-Agent") @Nullable String agent) {
    String token = form.requiredText("token", 1, CODE_MAX);
    String password = form.required("password", PasswordService.read(form, "password"), "");
    form.check();
    return new TokenAnswer(forgotten.reset(token, password, client(agent)));
  }

  /** What a registration form asks; we know no countries and send no advertisements. */
  @GET
  @Path("/location-metadata")
  @Anonymous
  public LocationMetadata locationMetadata() {
    return new LocationMetadata(false, null, new Promotions(false, false));
  }

  /** The answer of {@link #locationMetadata}. */
  public record LocationMetadata(
      boolean consentRequired,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String countryCode,
      Promotions promotionalEmailOptIn) {}

  /** Whether advertisements are asked about. */
  public record Promotions(boolean required, boolean preChecked) {}

  private SessionClient client(@Nullable String agent) {
    return SessionClient.of(address.text(), agent);
  }
}
