package chat.guildhall.server.dm;

import chat.guildhall.protocol.model.PrivateChannel;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/**
 * The caller's channels without a guild.
 *
 * @see <a href="https://docs.discord.food/resources/channel#get-private-channels">Private
 *     channels</a>
 */
@Path("/users/@me/channels")
@RunOnVirtualThread
public class PrivateChannelResource {
  private final CurrentCaller caller;
  private final PrivateChannels channels;

  @Inject
  PrivateChannelResource(CurrentCaller caller, PrivateChannels channels) {
    this.caller = caller;
    this.channels = channels;
  }

  /** Those that a person sees, the last written to first; none for a bot. */
  @GET
  public List<PrivateChannel> list() {
    return caller.get().bot() ? List.of() : channels.list(caller.userId());
  }

  /** Opens the channel with one other, or makes a group with several. */
  @POST
  public PrivateChannel open(Form form) {
    return channels.open(caller.get(), OpenForm.read(form));
  }
}
