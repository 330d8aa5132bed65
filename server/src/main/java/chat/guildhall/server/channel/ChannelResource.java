package chat.guildhall.server.channel;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.model.Channel;
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
import jakarta.ws.rs.core.Response;

/**
 * One channel and its overwrites.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel">Channel resource</a>
 */
@Path("/channels/{channel_id}")
@RunOnVirtualThread
public class ChannelResource {
  private final ChannelService channels;
  private final CurrentCaller caller;

  @Inject
  ChannelResource(ChannelService channels, CurrentCaller caller) {
    this.channels = channels;
    this.caller = caller;
  }

  /** Get Channel. */
  @GET
  public Channel get(@PathParam("channel_id") ChannelId id) {
    return channels.get(caller.userId(), id);
  }

  /** Modify Channel. */
  @PATCH
  public Channel update(@PathParam("channel_id") ChannelId id, Form form) {
    return channels.update(caller.actor(), id, ChannelForm.of(form));
  }

  /** Delete Channel. */
  @DELETE
  public Channel delete(@PathParam("channel_id") ChannelId id) {
    return channels.delete(caller.actor(), id);
  }

  /** Edit Channel Permissions; the overwrite's id is a role's or a user's. */
  @PUT
  @Path("/permissions/{overwrite_id}")
  public Response setOverwrite(
      @PathParam("channel_id") ChannelId id, @PathParam("overwrite_id") RoleId target, Form form) {
    channels.setOverwrite(caller.actor(), id, ChannelForm.overwrite(form, target.value()));
    return Responses.noContent();
  }

  /** Delete Channel Permission. */
  @DELETE
  @Path("/permissions/{overwrite_id}")
  public Response deleteOverwrite(
      @PathParam("channel_id") ChannelId id, @PathParam("overwrite_id") RoleId target) {
    channels.deleteOverwrite(caller.actor(), id, target.value());
    return Responses.noContent();
  }
}
