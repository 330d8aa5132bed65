package chat.guildhall.server.admin;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.PublicUrl;
import chat.guildhall.server.http.Responses;
import chat.guildhall.server.password.PasswordResets;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;

/** The instance's people, for its owner alone. */
@Path("/guildhall/owner/users")
@RunOnVirtualThread
public class OwnerUserResource {
  private static final int PAGE_MAX = 100;
  private static final int PAGE_DEFAULT = 50;
  private static final int QUERY_MAX = 100;
  private static final int REASON_MAX = 512;

  private final OwnerUserService users;
  private final CurrentCaller caller;
  private final PublicUrl url;

  @Inject
  OwnerUserResource(OwnerUserService users, CurrentCaller caller, PublicUrl url) {
    this.users = users;
    this.caller = caller;
    this.url = url;
  }

  /** A one-time link, to be handed to the person by whatever way. */
  public record ResetLink(String url, Instant expiresAt) {}

  /** People by rising id, {@code query} being a part of a name or an address. */
  @GET
  public OwnerUserService.Page list(@Context UriInfo uri) {
    InstanceService.requireOwner(caller.get());
    Form query = Form.ofQuery(uri.getQueryParameters());
    String part = query.trimmed("query", 0, QUERY_MAX).orElse("");
    UserId after = query.snowflake("after", UserId::new).orElse(new UserId(0));
    int limit = query.integer("limit", 1, PAGE_MAX).orElse(PAGE_DEFAULT);
    query.check();
    return users.list(part, after.value(), limit);
  }

  /** Makes a link by which the person sets a new password. */
  @POST
  @Path("/{user_id}/reset-link")
  public ResetLink resetLink(@PathParam("user_id") UserId user) {
    InstanceService.requireOwner(caller.get());
    PasswordResets.Link link = users.resetLink(user);
    return new ResetLink(url.base() + link.path(), link.expiresAt());
  }

  /** Keeps the person out. */
  @PUT
  @Path("/{user_id}/suspension")
  public Response suspend(@PathParam("user_id") UserId user, Form form) {
    InstanceService.requireOwner(caller.get());
    String reason =
        form.trimmed("reason", 0, REASON_MAX).toOptional().filter(r -> !r.isEmpty()).orElse(null);
    form.check();
    users.suspend(user, reason);
    return Responses.noContent();
  }

  /** Lets the person in again. */
  @DELETE
  @Path("/{user_id}/suspension")
  public Response unsuspend(@PathParam("user_id") UserId user) {
    InstanceService.requireOwner(caller.get());
    users.unsuspend(user);
    return Responses.noContent();
  }
}
