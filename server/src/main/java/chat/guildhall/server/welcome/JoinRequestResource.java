package chat.guildhall.server.welcome;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/**
 * A newcomer's acceptance of the rules.
 *
 * @see <a href="https://docs.discord.food/resources/guild#create-guild-join-request">Create Guild
 *     Join Request</a>
 */
@Path("/guilds/{guild_id}/requests/@me")
@RunOnVirtualThread
public class JoinRequestResource {
  private final ScreenService screens;
  private final CurrentCaller caller;

  @Inject
  JoinRequestResource(ScreenService screens, CurrentCaller caller) {
    this.screens = screens;
    this.caller = caller;
  }

  /** Create Guild Join Request: accepts the rules. */
  @PUT
  public JoinRequest accept(@PathParam("guild_id") GuildId guild, Form form) {
    return screens.accept(caller.personId(), guild, form);
  }
}
