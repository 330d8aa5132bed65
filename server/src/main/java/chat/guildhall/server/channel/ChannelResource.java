package chat.guildhall.server.channel;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.model.PrivateChannel;
import chat.guildhall.server.dm.PrivateChannels;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * One channel and its overwrites. Each endpoint answers with a channel of its kind: in a guild, or
 * without one.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel">Channel resource</a>
 */
@Path("/channels/{channel_id}")
@RunOnVirtualThread
public class ChannelResource {
  private final ChannelService channels;
  private final PrivateChannels privateChannels;
  private final CurrentCaller caller;

  @Inject
  ChannelResource(ChannelService channels, PrivateChannels privateChannels, CurrentCaller caller) {
    this.channels = channels;
    this.privateChannels = privateChannels;
    this.caller = caller;
  }

  /** Get Channel. */
  @GET
  public Object get(@PathParam("channel_id") ChannelId id) {
    Optional<PrivateChannel> found = privateChannels.find(caller.userId(), id);
    return found.isPresent() ? found.get() : channels.get(caller.userId(), id);
  }

  /** Modify Channel. */
  @PATCH
  public Object update(@PathParam("channel_id") ChannelId id, Form form) {
    Optional<PrivateChannel> changed = privateChannels.update(caller.userId(), id, form);
    return changed.isPresent()
        ? changed.get()
        : channels.update(caller.actor(), id, ChannelForm.of(form));
  }

  /** Delete Channel; closes a direct message, leaves a group. */
  @DELETE
  public Object delete(
      @PathParam("channel_id") ChannelId id, @QueryParam("silent") boolean silent) {
    Optional<PrivateChannel> closed = privateChannels.delete(caller.userId(), id, silent);
    return closed.isPresent() ? closed.get() : channels.delete(caller.actor(), id);
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
