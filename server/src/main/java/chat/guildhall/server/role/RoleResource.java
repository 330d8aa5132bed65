package chat.guildhall.server.role;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/**
 * The roles of a guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-roles">Get Guild
 *     Roles</a>
 */
@Path("/guilds/{guild_id}/roles")
@RunOnVirtualThread
public class RoleResource {
  private final RoleService roles;
  private final CurrentCaller caller;

  @Inject
  RoleResource(RoleService roles, CurrentCaller caller) {
    this.roles = roles;
    this.caller = caller;
  }

  /** Get Guild Roles. */
  @GET
  public List<Role> list(@PathParam("guild_id") GuildId guild) {
    return roles.list(caller.userId(), guild);
  }

  /** Get Guild Role. */
  @GET
  @Path("/{role_id}")
  public Role get(@PathParam("guild_id") GuildId guild, @PathParam("role_id") RoleId id) {
    return roles.get(caller.userId(), guild, id);
  }

  /** Get Guild Role Member Counts, without @everyone. */
  @GET
  @Path("/member-counts")
  public Map<RoleId, Integer> memberCounts(@PathParam("guild_id") GuildId guild) {
    return roles.memberCounts(caller.userId(), guild);
  }

  /** The first hundred members of a role. */
  @GET
  @Path("/{role_id}/member-ids")
  public List<UserId> memberIds(
      @PathParam("guild_id") GuildId guild, @PathParam("role_id") RoleId id) {
    return roles.memberIds(caller.userId(), guild, id);
  }

  /** Create Guild Role. */
  @POST
  public Role create(@PathParam("guild_id") GuildId guild, Form form) {
    return roles.create(caller.actor(), guild, RoleForm.of(form));
  }

  /** Modify Guild Role Positions. */
  @PATCH
  public List<Role> reorder(@PathParam("guild_id") GuildId guild, byte[] body) {
    return roles.reorder(caller.actor(), guild, RoleOrder.parse(body));
  }

  /** Modify Guild Role. */
  @PATCH
  @Path("/{role_id}")
  public Role update(
      @PathParam("guild_id") GuildId guild, @PathParam("role_id") RoleId id, Form form) {
    return roles.update(caller.actor(), guild, id, RoleForm.of(form));
  }

  /** Delete Guild Role. */
  @DELETE
  @Path("/{role_id}")
  public Response delete(@PathParam("guild_id") GuildId guild, @PathParam("role_id") RoleId id) {
    roles.delete(caller.actor(), guild, id);
    return Responses.noContent();
  }
}
