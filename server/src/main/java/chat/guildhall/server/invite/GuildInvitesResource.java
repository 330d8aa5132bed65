package chat.guildhall.server.invite;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.server.http.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/**
 * The invites of a guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-invites">Get Guild
 *     Invites</a>
 */
@Path("/guilds/{guild_id}/invites")
@RunOnVirtualThread
public class GuildInvitesResource {
  private final InviteService invites;
  private final CurrentCaller caller;

  @Inject
  GuildInvitesResource(InviteService invites, CurrentCaller caller) {
    this.invites = invites;
    this.caller = caller;
  }

  /** Get Guild Invites. */
  @GET
  public List<InviteObject> list(@PathParam("guild_id") GuildId guild) {
    return invites.ofGuild(caller.userId(), guild);
  }
}
