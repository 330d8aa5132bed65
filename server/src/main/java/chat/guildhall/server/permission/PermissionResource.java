package chat.guildhall.server.permission;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/** What the permissions screen asks; an addition of our own to Discord's API. */
@Path("/guildhall/guilds/{guild_id}")
@RunOnVirtualThread
public class PermissionResource {
  private final PermissionService permissions;
  private final CurrentCaller caller;

  @Inject
  PermissionResource(PermissionService permissions, CurrentCaller caller) {
    this.permissions = permissions;
    this.caller = caller;
  }

  /**
   * Every permission of {@code role_id} or {@code user_id}, in {@code channel_id} or the guild as a
   * whole, with what decides it. {@code permissions} supposes another set for the role, {@code
   * allow} and {@code deny} another overwrite in the channel.
   */
  @GET
  @Path("/permission-effects")
  public Effects effects(@PathParam("guild_id") GuildId guild, @Context UriInfo uri) {
    Draft draft = Draft.of(Form.ofQuery(uri.getQueryParameters()));
    return permissions.effects(caller.userId(), guild, draft);
  }

  /** The guild as {@code role_id} or {@code user_id} sees it. */
  @GET
  @Path("/sight")
  public Sight sight(@PathParam("guild_id") GuildId guild, @Context UriInfo uri) {
    Draft draft = Draft.of(Form.ofQuery(uri.getQueryParameters()));
    return permissions.sight(caller.userId(), guild, draft);
  }
}
