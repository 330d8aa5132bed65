package chat.guildhall.server.invite;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/**
 * The invites of a channel.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel#get-channel-invites">Get
 *     Channel Invites</a>
 */
@Path("/channels/{channel_id}/invites")
@RunOnVirtualThread
public class ChannelInvitesResource {
  private final InviteService invites;
  private final CurrentCaller caller;

  @Inject
  ChannelInvitesResource(InviteService invites, CurrentCaller caller) {
    this.invites = invites;
    this.caller = caller;
  }

  /** Create Channel Invite. */
  @POST
  public InviteObject create(@PathParam("channel_id") ChannelId channel, Form form) {
    return invites.create(caller.actor(), channel, InviteForm.of(form));
  }

  /** Get Channel Invites. */
  @GET
  public List<InviteObject> list(@PathParam("channel_id") ChannelId channel) {
    return invites.ofChannel(caller.userId(), channel);
  }
}
