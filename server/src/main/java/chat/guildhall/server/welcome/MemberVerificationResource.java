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
 * The rules that newcomers accept.
 *
 * @see <a href="https://docs.discord.food/resources/guild#get-guild-member-verification">Get Guild
 *     Member Verification</a>
 */
@Path("/guilds/{guild_id}/member-verification")
@RunOnVirtualThread
public class MemberVerificationResource {
  private final ScreenService screens;
  private final CurrentCaller caller;

  @Inject
  MemberVerificationResource(ScreenService screens, CurrentCaller caller) {
    this.screens = screens;
    this.caller = caller;
  }

  /** Get Guild Member Verification. */
  @GET
  public MemberVerification get(@PathParam("guild_id") GuildId guild) {
    return screens.rules(caller.userId(), guild);
  }

  /** Modify Guild Member Verification. */
  @PATCH
  public MemberVerification change(@PathParam("guild_id") GuildId guild, Form form) {
    return screens.changeRules(caller.actor(), guild, form);
  }
}
