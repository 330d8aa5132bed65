package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.server.access.ChannelAccess;
import chat.guildhall.server.http.ApiError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads a channel's history. */
@ApplicationScoped
class ReadMessages {
  private final Conversation conversation;
  private final MessageStore store;
  private final MessageHydrator hydrator;

  @Inject
  ReadMessages(Conversation conversation, MessageStore store, MessageHydrator hydrator) {
    this.conversation = conversation;
    this.store = store;
    this.hydrator = hydrator;
  }

  /** A page, newest first; empty for who may not read the history. */
  List<Message> page(UserId user, ChannelId channel, HistoryQuery query) {
    ChannelAccess access = conversation.open(user, channel);
    if (!access.has(Permission.READ_MESSAGE_HISTORY)) {
      return List.of();
    }
    return hydrator.messages(access.guild().state().id(), store.page(channel, query));
  }

  /** One message. */
  Message one(UserId user, ChannelId channel, MessageId id) {
    ChannelAccess access =
        conversation.open(user, channel).require(Permission.READ_MESSAGE_HISTORY);
    return store
        .find(channel, id)
        .map(found -> hydrator.message(access.guild().state().id(), found))
        .orElseThrow(ApiError.UNKNOWN_MESSAGE::exception);
  }
}
