package chat.guildhall.server.application;

import chat.guildhall.server.http.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/**
 * The application of the bot that asks, under the name that libraries know from OAuth2.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/topics/oauth2#get-current-bot-application-information">Get
 *     Current Bot Application Information</a>
 */
@Path("/oauth2/applications/@me")
@RunOnVirtualThread
public class CurrentApplicationResource {
  private final ApplicationService applications;
  private final CurrentCaller caller;

  @Inject
  CurrentApplicationResource(ApplicationService applications, CurrentCaller caller) {
    this.applications = applications;
    this.caller = caller;
  }

  /** Get Current Bot Application Information. */
  @GET
  public ApplicationObject.Private get() {
    return ApplicationObject.ofOwn(applications.ofBot(caller.get()));
  }
}
