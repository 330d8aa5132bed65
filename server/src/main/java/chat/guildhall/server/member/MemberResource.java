package chat.guildhall.server.member;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/**
 * The members of a guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-member">Get Guild
 *     Member</a>
 */
@Path("/guilds/{guild_id}/members")
@RunOnVirtualThread
public class MemberResource {
  private static final int PAGE_MAX = 1000;

  private final MemberService members;
  private final MemberChanges changes;
  private final CurrentCaller caller;

  @Inject
  MemberResource(MemberService members, MemberChanges changes, CurrentCaller caller) {
    this.members = members;
    this.changes = changes;
    this.caller = caller;
  }

  /** List Guild Members, by user id. */
  @GET
  public List<Member> list(@PathParam("guild_id") GuildId guild, @Context UriInfo uri) {
    Form query = Form.ofQuery(uri.getQueryParameters());
    int limit = query.integer("limit", 1, PAGE_MAX).orElse(1);
    long after = query.longInteger("after", 0, Long.MAX_VALUE).orElse(0L);
    query.check();
    return members.list(caller.get(), guild, after, limit);
  }

  /** Search Guild Members, by the beginning of a name. */
  @GET
  @Path("/search")
  public List<Member> search(@PathParam("guild_id") GuildId guild, @Context UriInfo uri) {
    Form query = Form.ofQuery(uri.getQueryParameters());
    String prefix = query.requiredText("query", 1, 100);
    int limit = query.integer("limit", 1, PAGE_MAX).orElse(1);
    query.check();
    return members.search(caller.userId(), guild, prefix, limit);
  }

  /** Get Guild Member. */
  @GET
  @Path("/{user_id}")
  public Member get(@PathParam("guild_id") GuildId guild, @PathParam("user_id") UserId user) {
    return members.get(caller.userId(), guild, user);
  }

  /** Get Guild Member, of oneself. */
  @GET
  @Path("/@me")
  public Member getSelf(@PathParam("guild_id") GuildId guild) {
    return members.get(caller.userId(), guild, caller.userId());
  }

  /** Modify Guild Member. */
  @PATCH
  @Path("/{user_id}")
  public Member update(
      @PathParam("guild_id") GuildId guild, @PathParam("user_id") UserId user, Form form) {
    return changes.update(caller.actor(), guild, user, MemberForm.of(form));
  }

  /** Modify Current Member. */
  @PATCH
  @Path("/@me")
  public Member updateSelf(@PathParam("guild_id") GuildId guild, Form form) {
    return changes.update(caller.actor(), guild, caller.userId(), MemberForm.ofSelf(form));
  }

  /** Remove Guild Member. */
  @DELETE
  @Path("/{user_id}")
  public Response kick(@PathParam("guild_id") GuildId guild, @PathParam("user_id") UserId user) {
    members.kick(caller.actor(), guild, user);
    return Responses.noContent();
  }

  /** Add Guild Member Role. */
  @PUT
  @Path("/{user_id}/roles/{role_id}")
  public Response addRole(
      @PathParam("guild_id") GuildId guild,
      @PathParam("user_id") UserId user,
      @PathParam("role_id") RoleId role) {
    changes.addRole(caller.actor(), guild, user, role);
    return Responses.noContent();
  }

  /** Remove Guild Member Role. */
  @DELETE
  @Path("/{user_id}/roles/{role_id}")
  public Response removeRole(
      @PathParam("guild_id") GuildId guild,
      @PathParam("user_id") UserId user,
      @PathParam("role_id") RoleId role) {
    changes.removeRole(caller.actor(), guild, user, role);
    return Responses.noContent();
  }
}
