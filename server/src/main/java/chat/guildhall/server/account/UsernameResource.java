package chat.guildhall.server.account;

import chat.guildhall.server.http.Anonymous;
import chat.guildhall.server.user.UserService;
import chat.guildhall.server.user.Usernames;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says while somebody types whether a username can be had. */
@Path("/guildhall/usernames")
@RunOnVirtualThread
public class UsernameResource {
  private final UserService users;

  @Inject
  UsernameResource(UserService users) {
    this.users = users;
  }

  /**
   * The answer.
   *
   * @param reason {@code invalid}, {@code reserved}, {@code taken} or {@code look_alike}; absent
   *     where the name can be had
   */
  public record Availability(boolean available, @Nullable String reason) {}

  /** Whether a username can be had, and if not, why. */
  @GET
  @Path("/{name}")
  @Anonymous
  public Availability availability(@PathParam("name") String name) {
    Optional<Usernames.Refusal> refusal = users.refusal(Usernames.normal(name));
    return new Availability(refusal.isEmpty(), refusal.map(Usernames.Refusal::reason).orElse(null));
  }
}
