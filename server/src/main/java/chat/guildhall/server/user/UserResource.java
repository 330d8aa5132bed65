package chat.guildhall.server.user;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.PrivateUser;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/**
 * Users, oneself among them.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user">User resource</a>
 */
@Path("/users")
@RunOnVirtualThread
public class UserResource {
  private final UserService users;
  private final MeService me;
  private final ProfileService profiles;
  private final CurrentCaller caller;

  @Inject
  UserResource(UserService users, MeService me, ProfileService profiles, CurrentCaller caller) {
    this.users = users;
    this.me = me;
    this.profiles = profiles;
    this.caller = caller;
  }

  /** Oneself. */
  @GET
  @Path("/@me")
  public PrivateUser me() {
    return users.me(caller.userId());
  }

  /** Changes oneself. */
  @PATCH
  @Path("/@me")
  public PrivateUser change(Form form) {
    return me.change(caller.get(), MeForm.read(form));
  }

  /** Changes one's profile. */
  @PATCH
  @Path("/@me/profile")
  public Profile.Metadata changeProfile(Form form) {
    caller.personId();
    return ProfileService.metadata(me.change(caller.get(), MeForm.readProfile(form)));
  }

  /** The accounts elsewhere that a person connected; there is no connecting yet. */
  @GET
  @Path("/@me/connections")
  public List<Object> connections() {
    caller.personId();
    return List.of();
  }

  /** What is shown on somebody's card. */
  @GET
  @Path("/{user_id}/profile")
  public Profile profile(@PathParam("user_id") UserId id, @Context UriInfo uri) {
    Form query = Form.ofQuery(uri.getQueryParameters());
    Optional<GuildId> guild = query.snowflake("guild_id", GuildId::new).toOptional();
    boolean mutualGuilds = query.bool("with_mutual_guilds").orElse(true);
    query.check();
    return profiles.profile(caller.personId(), id, guild, mutualGuilds);
  }

  /** Anyone. */
  @GET
  @Path("/{user_id}")
  public User user(@PathParam("user_id") UserId id) {
    return users.find(id).orElseThrow(ApiError.UNKNOWN_USER::exception);
  }
}
