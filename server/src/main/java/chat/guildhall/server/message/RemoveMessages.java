package chat.guildhall.server.message;

import chat.guildhall.protocol.AuditLogEntryId;
import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.server.access.ConversationAccess;
import chat.guildhall.server.db.Ticket;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.runtime.audit.AuditEntries;
import chat.guildhall.server.runtime.audit.AuditLog;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Removes messages: one's own, or with MANAGE_MESSAGES those of others and the system's. */
@ApplicationScoped
public class RemoveMessages {
  /** Messages of one bulk removal. */
  static final int BULK_MAX = 100;

  private static final int BULK_MIN = 2;
  private static final Duration BULK_AGE_MAX = Duration.ofDays(14);

  private final Conversation conversation;
  private final MessageStore store;
  private final MessageWriter writer;
  private final AuditLog auditLog;

  @Inject
  RemoveMessages(
      Conversation conversation, MessageStore store, MessageWriter writer, AuditLog auditLog) {
    this.conversation = conversation;
    this.store = store;
    this.writer = writer;
    this.auditLog = auditLog;
  }

  /** Removes one message. */
  public void one(Actor actor, ChannelId channel, MessageId id) {
    ConversationAccess access = conversation.open(actor.user(), channel);
    MessageRow row = store.find(channel, id).orElseThrow(ApiError.UNKNOWN_MESSAGE::exception);
    boolean own = row.authorId().equals(actor.user());
    if (!own || (row.type() != Message.DEFAULT && row.type() != Message.REPLY)) {
      access.require(Permission.MANAGE_MESSAGES);
    }
    remove(actor, access.guildId(), row, !own);
  }

  /**
   * Removes one message of any guild, for the owner of the instance, who need not be in it; the
   * guild's audit log tells of it. Whoever calls has made sure that it is the owner.
   */
  public void byInstance(Actor owner, GuildId guild, ChannelId channel, MessageId id) {
    MessageRow row = store.find(channel, id).orElseThrow(ApiError.UNKNOWN_MESSAGE::exception);
    remove(owner, guild, row, true);
  }

  private void remove(Actor actor, @Nullable GuildId guild, MessageRow row, boolean audited) {
    AuditLogEntryId entry = auditLog.nextId();
    Write.Removal removal =
        new Write.Removal(
            guild,
            row.channelId(),
            List.of(row.id()),
            false,
            _ ->
                audited
                    ? Optional.of(
                        AuditLog.entry(
                            entry,
                            actor,
                            AuditEntries.messageDeleted(row.authorId(), row.channelId())))
                    : Optional.empty());
    writer.remove(removal).await();
    if (removal.removed().isEmpty()) {
      throw ApiError.UNKNOWN_MESSAGE.exception();
    }
  }

  /**
   * Removes several at once; ids of messages that are not there are passed over.
   *
   * @see <a href="https://docs.discord.com/developers/resources/message#bulk-delete-messages">Bulk
   *     delete messages</a>
   */
  void bulk(Actor actor, ChannelId channel, Form form) {
    ConversationAccess access =
        conversation.open(actor.user(), channel).require(Permission.MANAGE_MESSAGES);
    List<MessageId> ids =
        form.required(
            "messages", form.snowflakes("messages", BULK_MAX * 2, MessageId::new), List.of());
    form.check();
    JsonNode given = form.raw("messages");
    if (given != null && given.size() != ids.size()) {
      throw InvalidFormException.of("messages", "SET_TYPE_ALREADY_CONTAINS_VALUE", "Duplicate id.");
    }
    if (ids.size() < BULK_MIN || ids.size() > BULK_MAX) {
      throw ApiError.BULK_DELETE_COUNT.exception();
    }
    Instant oldest = Instant.now().minus(BULK_AGE_MAX);
    if (ids.stream().anyMatch(id -> id.createdAt().isBefore(oldest))) {
      throw ApiError.BULK_DELETE_TOO_OLD.exception();
    }
    AuditLogEntryId entry = auditLog.nextId();
    writer
        .remove(
            new Write.Removal(
                access.guildId(),
                channel,
                ids,
                true,
                removed ->
                    Optional.of(
                        AuditLog.entry(
                            entry, actor, AuditEntries.messagesDeleted(channel, removed)))))
        .await();
  }

  /**
   * Removes messages of one author, as a part of a change that the audit log tells of already: one
   * MESSAGE_DELETE_BULK for each hundred of a channel.
   */
  public void remove(GuildId guild, Map<ChannelId, List<MessageId>> messages) {
    List<Ticket<Write>> tickets = new ArrayList<>();
    messages.forEach((channel, ids) -> {
      for (int from = 0; from < ids.size(); from += BULK_MAX) {
        List<MessageId> part = ids.subList(from, Math.min(ids.size(), from + BULK_MAX));
        tickets.add(
            writer.remove(new Write.Removal(guild, channel, part, true, _ -> Optional.empty())));
      }
    });
    tickets.forEach(Ticket::await);
  }
}
