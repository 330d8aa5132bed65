package chat.guildhall.server.readstate;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.ConversationAccess;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/**
 * How far the caller has read a channel; people alone have read states.
 *
 * @see <a href="https://docs.discord.food/resources/read-state">Read states</a>
 */
@Path("/channels/{channel_id}/messages/{message_id}/ack")
@RunOnVirtualThread
public class AcknowledgeResource {
  private final CurrentCaller caller;
  private final Access access;
  private final ReadStates readStates;

  @Inject
  AcknowledgeResource(CurrentCaller caller, Access access, ReadStates readStates) {
    this.caller = caller;
    this.access = access;
    this.readStates = readStates;
  }

  /** What an acknowledgement answers: a token that was once used for tracking. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Token(@Nullable String token) {}

  /** Marks a channel read up to a message, or with {@code manual} unread after it. */
  @POST
  public Token acknowledge(
      @PathParam("channel_id") ChannelId channel,
      @PathParam("message_id") MessageId message,
      Form form) {
    ConversationAccess reached = access.conversation(caller.personId(), channel);
    boolean manual = form.bool("manual").orElse(false);
    int mentions = form.integer("mention_count", 0, Integer.MAX_VALUE).orElse(0);
    form.check();
    readStates.acknowledge(reached, message, manual, mentions);
    return new Token(null);
  }
}
