package chat.guildhall.server.channel;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * The channels of a guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-channels">Get Guild
 *     Channels</a>
 */
@Path("/guilds/{guild_id}/channels")
@RunOnVirtualThread
public class GuildChannelsResource {
  private final ChannelService channels;
  private final CurrentCaller caller;

  @Inject
  GuildChannelsResource(ChannelService channels, CurrentCaller caller) {
    this.channels = channels;
    this.caller = caller;
  }

  /** Get Guild Channels: those that the caller sees. */
  @GET
  public List<Channel> list(@PathParam("guild_id") GuildId guild) {
    return channels.list(caller.userId(), guild);
  }

  /** Create Guild Channel. */
  @POST
  public Response create(@PathParam("guild_id") GuildId guild, Form form) {
    return Responses.json(
        201, channels.create(caller.actor(), guild, ChannelForm.ofCreation(form)));
  }

  /** Modify Guild Channel Positions. */
  @PATCH
  public Response reorder(@PathParam("guild_id") GuildId guild, byte[] body) {
    channels.reorder(caller.actor(), guild, ChannelOrder.Move.parse(body));
    return Responses.noContent();
  }
}
