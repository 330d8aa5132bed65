package chat.guildhall.server.dm;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.PrivateAccess;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is in a group.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel#group-dm-add-recipient">Group
 *     DM add recipient</a>
 */
@Path("/channels/{channel_id}/recipients/{user_id}")
@RunOnVirtualThread
public class RecipientResource {
  private final CurrentCaller caller;
  private final Access access;
  private final Groups groups;

  @Inject
  RecipientResource(CurrentCaller caller, Access access, Groups groups) {
    this.caller = caller;
    this.access = access;
    this.groups = groups;
  }

  /**
   * Adds somebody to a group; a direct message stays as it is, and a group of its two and the added
   * is made.
   */
  @PUT
  public Response add(
      @PathParam("channel_id") ChannelId channel, @PathParam("user_id") UserId user) {
    caller.personId();
    PrivateAccess reached = reach(channel);
    if (!reached.state().isGroup()) {
      List<UserId> others = new ArrayList<>(reached.state().others(reached.user()));
      others.add(user);
      return Response.status(Response.Status.CREATED)
          .entity(groups.create(caller.get(), others.stream().distinct().toList(), null))
          .build();
    }
    groups.add(reached, user);
    return Responses.noContent();
  }

  /** Takes somebody out of a group, as its owner; anybody may take out themselves. */
  @DELETE
  public Response remove(
      @PathParam("channel_id") ChannelId channel,
      @PathParam("user_id") UserId user,
      @QueryParam("silent") boolean silent) {
    caller.personId();
    groups.remove(reach(channel).requireGroup(), user, silent);
    return Responses.noContent();
  }

  /** A channel without a guild; one of a guild has no recipients. */
  private PrivateAccess reach(ChannelId channel) {
    return access
        .privateChannel(caller.userId(), channel)
        .orElseThrow(() -> {
          access.channel(caller.userId(), channel);
          return ApiError.WRONG_CHANNEL_TYPE.exception();
        });
  }
}
