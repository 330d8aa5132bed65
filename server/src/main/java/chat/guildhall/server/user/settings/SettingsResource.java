package chat.guildhall.server.user.settings;

import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;

/**
 * A person's legacy settings.
 *
 * @see <a href="https://docs.discord.food/resources/user-settings">User settings</a>
 */
@Path("/users/@me/settings")
@RunOnVirtualThread
public class SettingsResource {
  private final SettingsService settings;
  private final CurrentCaller caller;

  @Inject
  SettingsResource(SettingsService settings, CurrentCaller caller) {
    this.settings = settings;
    this.caller = caller;
  }

  /** The legacy settings. */
  @GET
  public ObjectNode legacy() {
    return settings.legacy(caller.personId());
  }

  /** Changes legacy settings. */
  @PATCH
  public ObjectNode changeLegacy(Form form) {
    return settings.change(caller.personId(), form);
  }
}
