package chat.guildhall.server.oauth;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.application.Application;
import chat.guildhall.server.application.ApplicationObject;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.runtime.GuildRows;
import chat.guildhall.server.runtime.LiveGuild;
import chat.guildhall.server.runtime.LiveGuilds;
import chat.guildhall.server.runtime.PermissionRules;
import chat.guildhall.server.user.UserService;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page by which a bot is added to a guild, as its client needs it.
 *
 * @see <a href="https://docs.discord.food/topics/oauth2#get-oauth2-authorization">Get OAuth2
 *     Authorization</a>
 */
@Path("/oauth2")
@RunOnVirtualThread
public class OAuthResource {
  private final OAuthService oauth;
  private final UserService users;
  private final GuildRows rows;
  private final LiveGuilds guilds;
  private final CurrentCaller caller;

  @Inject
  OAuthResource(
      OAuthService oauth,
      UserService users,
      GuildRows rows,
      LiveGuilds guilds,
      CurrentCaller caller) {
    this.oauth = oauth;
    this.users = users;
    this.rows = rows;
    this.guilds = guilds;
    this.caller = caller;
  }

  /** A guild to which the caller may add bots. */
  public record Choice(
      GuildId id,
      String name,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String icon,
      int mfaLevel,
      Permissions permissions) {}

  /** What the page shows. */
  public record Authorization(
      ApplicationObject application,
      @Nullable User bot,
      boolean authorized,
      List<Choice> guilds,
      User user) {}

  /** Where the browser goes after the decision. */
  public record Decision(String location) {}

  /** Get OAuth2 Authorization. */
  @GET
  @Path("/authorize")
  public Authorization get(@Context UriInfo uri) {
    UserId user = caller.personId();
    AuthorizeRequest request = AuthorizeRequest.of(Form.ofQuery(uri.getQueryParameters()));
    Application application = oauth.application(user, request);
    return new Authorization(
        ApplicationObject.of(application),
        application.bot(),
        false,
        rows.guildsOf(user).stream().flatMap(id -> choice(user, id).stream()).toList(),
        users.find(user).orElseThrow(ApiError.UNKNOWN_USER::exception));
  }

  /** Authorize. */
  @POST
  @Path("/authorize")
  public Decision authorize(@Context UriInfo uri, Form body) {
    UserId user = caller.personId();
    AuthorizeRequest request =
        AuthorizeRequest.of(Form.ofQuery(uri.getQueryParameters())).with(body);
    boolean authorized = body.bool("authorize").orElse(false);
    body.check();
    if (!authorized) {
      return new Decision("/oauth2/error?error=access_denied");
    }
    oauth.authorize(caller.person(), request);
    return new Decision("/oauth2/authorized");
  }

  private Optional<Choice> choice(UserId user, GuildId id) {
    Optional<LiveGuild> live = guilds.find(id);
    return live.flatMap(found ->
        found
            .member(user)
            .map(member -> PermissionRules.inGuild(found.state(), user, member))
            .filter(permissions -> permissions.has(Permission.MANAGE_GUILD))
            .map(permissions -> {
              Guild guild = found.state().guild();
              return new Choice(id, guild.name(), guild.icon(), 0, permissions);
            }));
  }
}
