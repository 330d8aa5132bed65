package chat.guildhall.server.readstate;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The caller's read states in many channels at once.
 *
 * @see <a href="https://docs.discord.food/resources/read-state">Read states</a>
 */
@Path("/read-states")
@RunOnVirtualThread
public class ReadStateResource {
  /** Read states of one bulk acknowledgement. */
  private static final int BULK_MAX = 100;

  private static final int CHANNEL_READ_STATE = 0;

  private final CurrentCaller caller;
  private final Access access;
  private final ReadStates readStates;

  @Inject
  ReadStateResource(CurrentCaller caller, Access access, ReadStates readStates) {
    this.caller = caller;
    this.access = access;
    this.readStates = readStates;
  }

  /** Marks up to 100 channels read; those that the caller no longer sees are passed over. */
  @POST
  @Path("/ack-bulk")
  public Response acknowledgeAll(Form form) {
    UserId user = caller.personId();
    Map<ChannelId, MessageId> wanted = new LinkedHashMap<>();
    List<Form> entries = form.objects("read_states", BULK_MAX);
    for (Form entry : entries) {
      ChannelId channel = entry.requiredSnowflake("channel_id", ChannelId::new);
      MessageId message = entry.requiredSnowflake("message_id", MessageId::new);
      if (entry.integer("read_state_type", 0, Byte.MAX_VALUE).orElse(CHANNEL_READ_STATE)
          == CHANNEL_READ_STATE) {
        wanted.merge(channel, message, (a, b) -> a.value() > b.value() ? a : b);
      }
    }
    form.check();
    wanted.keySet().removeIf(channel -> !sees(user, channel));
    readStates.acknowledgeAll(user, wanted);
    return Responses.noContent();
  }

  private boolean sees(UserId user, ChannelId channel) {
    try {
      access.conversation(user, channel);
      return true;
    } catch (ApiException refused) {
      return false;
    }
  }
}
