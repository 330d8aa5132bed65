package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.server.access.ConversationAccess;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.http.Responses;
import chat.guildhall.server.http.direct.DirectRoutes;
import chat.guildhall.server.json.RawJson;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A channel's messages.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message">Message resource</a>
 */
@Path("/channels/{channel_id}/messages")
@RunOnVirtualThread
public class MessageResource {
  private final CurrentCaller caller;
  private final PostMessage postMessage;
  private final EditMessage editMessage;
  private final RemoveMessages removeMessages;
  private final ReadMessages readMessages;

  @Inject
  MessageResource(
      CurrentCaller caller,
      PostMessage postMessage,
      EditMessage editMessage,
      RemoveMessages removeMessages,
      ReadMessages readMessages) {
    this.caller = caller;
    this.postMessage = postMessage;
    this.editMessage = editMessage;
    this.removeMessages = removeMessages;
    this.readMessages = readMessages;
  }

  /** Has the two calls that a community makes most served on the short way. */
  void addDirect(@Observes DirectRoutes routes) {
    routes.add(
        "POST",
        "/channels/{id}/messages",
        call -> create(call.caller().userId(), call.id(ChannelId::new), call::form));
    routes.add(
        "GET",
        "/channels/{id}/messages",
        call -> history(call.caller().userId(), call.id(ChannelId::new), call.queryForm()));
  }

  private Message create(UserId user, ChannelId channel, Supplier<Form> form) {
    ConversationAccess access = postMessage.mayPost(user, channel);
    return postMessage.post(access, MessageDraft.read(form.get()));
  }

  private RawJson history(UserId user, ChannelId channel, Form query) {
    return readMessages.page(user, channel, HistoryQuery.read(query));
  }

  /** A page of the history: {@code limit}, and one of {@code around}, {@code before, after}. */
  @GET
  public Response history(@PathParam("channel_id") ChannelId channel, @Context UriInfo uri) {
    return Responses.json(
        history(caller.userId(), channel, Form.ofQuery(uri.getQueryParameters())));
  }

  /** One message. */
  @GET
  @Path("/{message_id}")
  public Message get(
      @PathParam("channel_id") ChannelId channel, @PathParam("message_id") MessageId message) {
    return readMessages.one(caller.userId(), channel, message);
  }

  /** Posts a message. */
  @POST
  public Message create(@PathParam("channel_id") ChannelId channel, Form form) {
    return create(caller.userId(), channel, () -> form);
  }

  /** Posts a message whose body came as the part {@code payload_json}, as libraries send files. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Message createMultipart(
      @PathParam("channel_id") ChannelId channel,
      @RestForm("payload_json") @Nullable String payload,
      @RestForm("content") @Nullable String content,
      @RestForm(FileUpload.ALL) List<FileUpload> files) {
    ConversationAccess access = postMessage.mayPost(caller.userId(), channel);
    if (!files.isEmpty()) {
      throw InvalidFormException.of("files", "NOT_SUPPORTED", "Messages here have no files yet.");
    }
    Form form =
        payload == null
            ? Form.ofText("content", content == null ? "" : content)
            : Form.parse(payload.getBytes(StandardCharsets.UTF_8));
    return postMessage.post(access, MessageDraft.read(form));
  }

  /** Edits a message. */
  @PATCH
  @Path("/{message_id}")
  public Message edit(
      @PathParam("channel_id") ChannelId channel,
      @PathParam("message_id") MessageId message,
      Form form) {
    return editMessage.edit(caller.userId(), channel, message, MessagePatch.read(form));
  }

  /** Removes a message. */
  @DELETE
  @Path("/{message_id}")
  public Response delete(
      @PathParam("channel_id") ChannelId channel, @PathParam("message_id") MessageId message) {
    removeMessages.one(caller.actor(), channel, message);
    return Responses.noContent();
  }

  /** Removes 2 to 100 messages of the last 14 days at once. */
  @POST
  @Path("/bulk-delete")
  public Response bulkDelete(@PathParam("channel_id") ChannelId channel, Form form) {
    removeMessages.bulk(caller.actor(), channel, form);
    return Responses.noContent();
  }
}
