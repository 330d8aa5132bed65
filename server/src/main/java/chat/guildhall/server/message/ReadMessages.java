package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.server.access.ConversationAccess;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.json.Json;
import chat.guildhall.server.json.RawJson;
import chat.guildhall.server.message.page.NewestPages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a channel's history. */
@ApplicationScoped
class ReadMessages {
  private static final RawJson NOTHING = new RawJson(Json.bytes(List.of()));

  private final Conversation conversation;
  private final MessageStore store;
  private final MessageHydrator hydrator;
  private final NewestPages newest;

  @Inject
  ReadMessages(
      Conversation conversation, MessageStore store, MessageHydrator hydrator, NewestPages newest) {
    this.newest = newest;
    this.conversation = conversation;
    this.store = store;
    this.hydrator = hydrator;
  }

  /** A page, newest first, as JSON; empty for who may not read the history. */
  RawJson page(UserId user, ChannelId channel, HistoryQuery query) {
    ConversationAccess access = conversation.open(user, channel);
    if (!access.has(Permission.READ_MESSAGE_HISTORY)) {
      return NOTHING;
    }
    @Nullable GuildId guild = access.guildId();
    return query instanceof HistoryQuery.Latest
        ? newest.get(channel, query.limit(), () -> read(guild, channel, query))
        : new RawJson(Json.bytes(read(guild, channel, query)));
  }

  private List<Message> read(@Nullable GuildId guild, ChannelId channel, HistoryQuery query) {
    return hydrator.messages(guild, store.page(channel, query));
  }

  /** One message. */
  Message one(UserId user, ChannelId channel, MessageId id) {
    ConversationAccess access =
        conversation.open(user, channel).require(Permission.READ_MESSAGE_HISTORY);
    return store
        .find(channel, id)
        .map(found -> hydrator.message(access.guildId(), found))
        .orElseThrow(ApiError.UNKNOWN_MESSAGE::exception);
  }
}
