package chat.guildhall.server.invite;

import chat.guildhall.server.http.Anonymous;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/**
 * One invite, by its code.
 *
 * @see <a href="https://docs.discord.com/developers/resources/invite">Invite resource</a>
 */
@Path("/invites/{code}")
@RunOnVirtualThread
public class InviteResource {
  private final InviteService invites;
  private final CurrentCaller caller;

  @Inject
  InviteResource(InviteService invites, CurrentCaller caller) {
    this.invites = invites;
    this.caller = caller;
  }

  /** Get Invite, also for those who have no account yet. */
  @GET
  @Anonymous
  public InviteObject get(@PathParam("code") String code, @Context UriInfo uri) {
    Form query = Form.ofQuery(uri.getQueryParameters());
    boolean withCounts = query.bool("with_counts").orElse(false);
    query.check();
    return invites.preview(code, withCounts);
  }

  /** Accept Invite, for people; bots are authorised instead. */
  @POST
  public InviteObject accept(@PathParam("code") String code) {
    return invites.accept(caller.personId(), code);
  }

  /** Delete Invite. */
  @DELETE
  public InviteObject delete(@PathParam("code") String code) {
    return invites.delete(caller.actor(), code);
  }
}
