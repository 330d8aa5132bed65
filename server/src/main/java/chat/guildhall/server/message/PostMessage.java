package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.access.ConversationAccess;
import chat.guildhall.server.automod.AutoMod;
import chat.guildhall.server.db.Ticket;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.InvalidFormException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Posts a message: access from memory, the message built, one place in the group commit, the answer
 * once it is committed.
 */
@ApplicationScoped
class PostMessage {
  private final Conversation conversation;
  private final MessageStore store;
  private final MessageHydrator hydrator;
  private final MentionResolver mentions;
  private final MessageWriter writer;
  private final Nonces nonces;
  private final Slowmode slowmode;

  @Inject
  PostMessage(
      Conversation conversation,
      MessageStore store,
      MessageHydrator hydrator,
      MentionResolver mentions,
      MessageWriter writer,
      Nonces nonces,
      Slowmode slowmode) {
    this.conversation = conversation;
    this.store = store;
    this.hydrator = hydrator;
    this.mentions = mentions;
    this.writer = writer;
    this.nonces = nonces;
    this.slowmode = slowmode;
  }

  /** The message that a reply answers: as found, and as it leaves. */
  private record Answered(MessageRow row, Message message) {}

  /** A channel in which {@code user} may post. */
  ConversationAccess mayPost(UserId user, ChannelId channel) {
    return conversation.openToWrite(user, channel);
  }

  /** Posts for somebody who {@link #mayPost}, or answers with what the same nonce posted before. */
  Message post(ConversationAccess access, MessageDraft draft) {
    if (draft.tts()) {
      access.require(Permission.SEND_TTS_MESSAGES);
    }
    if (draft.nonce() == null) {
      return message(submit(access, draft).await());
    }
    Nonces.Claim claim =
        nonces.claim(access.id(), access.user(), draft.nonce().toString(), draft.enforceNonce());
    if (claim.isTaken()) {
      return again(access, claim.awaitOther(), draft.nonce());
    }
    Ticket<Write> ticket;
    try {
      ticket = submit(access, draft);
    } catch (RuntimeException refused) {
      claim.release(refused);
      throw refused;
    }
    ticket
        .done()
        .whenComplete((write, failure) -> {
          if (failure == null) {
            claim.fulfil(message(write).id());
          } else {
            claim.release(failure);
          }
        });
    return message(ticket.await());
  }

  private Ticket<Write> submit(ConversationAccess access, MessageDraft draft) {
    User author = conversation.author(access);
    Optional<Answered> answered = answered(access, draft.reference());
    Mentions called =
        mentions.resolve(
            access,
            draft.content(),
            draft.allowedMentions(),
            answered.map(found -> found.message().author()).orElse(null));
    AutoMod.Verdict verdict = conversation.judge(access, draft.content());
    Slowmode.Turn turn = slowmode.take(access, author.bot());
    try {
      Ticket<Write> ticket = writer.post(id -> write(access, author, draft, id, answered, called));
      ticket
          .done()
          .whenComplete((write, failure) -> {
            if (failure != null) {
              turn.giveBack();
            } else {
              verdict.posted(message(write).id());
            }
          });
      return ticket;
    } catch (RuntimeException refused) {
      turn.giveBack();
      throw refused;
    }
  }

  private static Write.Post write(
      ConversationAccess access,
      User author,
      MessageDraft draft,
      MessageId id,
      Optional<Answered> answered,
      Mentions called) {
    @Nullable GuildId guild = access.guildId();
    Object nonce = draft.nonce();
    MessageRow row =
        new MessageRow(
            access.id(),
            id,
            author.id(),
            answered.isPresent() ? Message.REPLY : Message.DEFAULT,
            draft.content(),
            null,
            draft.flags(),
            draft.tts(),
            called.mentioned(),
            answered.map(found -> found.row().place()).orElse(null),
            nonce == null ? null : nonce.toString());
    Message message =
        MessageHydrator.build(
            guild, row, author, called.users(), answered.map(Answered::message), nonce);
    return new Write.Post(
        guild, row, message, access.author(), called.targets(guild, author.id()), called.members());
  }

  private Optional<Answered> answered(
      ConversationAccess access, MessageDraft.@Nullable Reference reference) {
    if (reference == null) {
      return Optional.empty();
    }
    if (!access.has(Permission.READ_MESSAGE_HISTORY)) {
      throw ApiError.REPLY_NEEDS_HISTORY.exception();
    }
    @Nullable GuildId guild = access.guildId();
    if ((reference.channelId() != null && !reference.channelId().equals(access.id()))
        || (reference.guildId() != null && !reference.guildId().equals(guild))) {
      throw InvalidFormException.of(
          "message_reference",
          "REPLIES_CANNOT_REFERENCE_OTHER_CHANNEL",
          "Cannot reply to a message in a different channel");
    }
    Optional<MessageRow> found = store.find(access.id(), reference.messageId());
    if (found.isEmpty() && reference.failIfNotExists()) {
      throw InvalidFormException.of(
          "message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
    }
    return found.map(there -> new Answered(there, hydrator.quoted(guild, there)));
  }

  /** What the same nonce posted before. */
  private Message again(ConversationAccess access, MessageId id, Object nonce) {
    return store
        .find(access.id(), id)
        .map(found -> hydrator.message(access.guildId(), found).withNonce(nonce))
        .orElseThrow(ApiError.UNKNOWN_MESSAGE::exception);
  }

  private static Message message(Write write) {
    return ((Write.Post) write).message();
  }
}
