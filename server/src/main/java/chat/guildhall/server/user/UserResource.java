package chat.guildhall.server.user;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.PrivateUser;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/**
 * Users, oneself among them.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user">User resource</a>
 */
@Path("/users")
@RunOnVirtualThread
public class UserResource {
  private final UserService users;
  private final CurrentCaller caller;

  @Inject
  UserResource(UserService users, CurrentCaller caller) {
    this.users = users;
    this.caller = caller;
  }

  /** Oneself. */
  @GET
  @Path("/@me")
  public PrivateUser me() {
    return users.me(caller.userId());
  }

  /** Anyone. */
  @GET
  @Path("/{user_id}")
  public User user(@PathParam("user_id") UserId id) {
    return users.find(id).orElseThrow(ApiError.UNKNOWN_USER::exception);
  }
}
