package chat.guildhall.server.member;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;

/** Gives and takes roles of many members at once; an addition of our own to Discord's API. */
@Path("/guildhall/guilds/{guild_id}/member-roles")
@RunOnVirtualThread
public class MemberRolesResource {
  private static final int MEMBERS_MAX = 100;
  private static final int ROLES_MAX = 25;

  private final Access access;
  private final MemberChanges changes;
  private final CurrentCaller caller;

  @Inject
  MemberRolesResource(Access access, MemberChanges changes, CurrentCaller caller) {
    this.access = access;
    this.changes = changes;
    this.caller = caller;
  }

  /** Who has the roles as wanted now, and who is no member any more. */
  record Result(List<UserId> changed, List<UserId> gone) {}

  /**
   * Gives the roles {@code add} to {@code user_ids} and takes {@code remove} from them. The rules
   * are those of a single change; a refusal leaves what was done before it.
   */
  @POST
  public Result change(@PathParam("guild_id") GuildId guild, Form form) {
    List<UserId> users =
        form.required(
            "user_ids", form.snowflakes("user_ids", MEMBERS_MAX, UserId::new), List.<UserId>of());
    List<RoleId> add = form.snowflakes("add", ROLES_MAX, RoleId::new).orElse(List.of());
    List<RoleId> remove = form.snowflakes("remove", ROLES_MAX, RoleId::new).orElse(List.of());
    form.check();
    Actor actor = caller.person();
    access.guild(actor.user(), guild).require(Permission.MANAGE_ROLES);
    List<UserId> changed = new ArrayList<>();
    List<UserId> gone = new ArrayList<>();
    for (UserId user : users) {
      try {
        add.forEach(role -> changes.addRole(actor, guild, user, role));
        remove.forEach(role -> changes.removeRole(actor, guild, user, role));
        changed.add(user);
      } catch (ApiException refusal) {
        if (refusal.error() != ApiError.UNKNOWN_MEMBER) {
          throw refusal;
        }
        gone.add(user);
      }
    }
    return new Result(changed, gone);
  }
}
