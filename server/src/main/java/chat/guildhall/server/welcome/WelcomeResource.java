package chat.guildhall.server.welcome;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/**
 * A guild's welcome screen.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-welcome-screen">Get
 *     Guild Welcome Screen</a>
 */
@Path("/guilds/{guild_id}/welcome-screen")
@RunOnVirtualThread
public class WelcomeResource {
  private final ScreenService screens;
  private final CurrentCaller caller;

  @Inject
  WelcomeResource(ScreenService screens, CurrentCaller caller) {
    this.screens = screens;
    this.caller = caller;
  }

  /** Get Guild Welcome Screen. */
  @GET
  public WelcomeScreen get(@PathParam("guild_id") GuildId guild) {
    return screens.welcome(caller.userId(), guild);
  }

  /** Modify Guild Welcome Screen. */
  @PATCH
  public WelcomeScreen change(@PathParam("guild_id") GuildId guild, Form form) {
    return screens.changeWelcome(caller.actor(), guild, form);
  }
}
