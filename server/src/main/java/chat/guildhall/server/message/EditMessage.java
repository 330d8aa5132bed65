package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.access.ConversationAccess;
import chat.guildhall.server.automod.AutoMod;
import chat.guildhall.server.http.ApiError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Edits a message. Authors edit all of it; who manages messages may hide the previews of others'.
 * An edit calls nobody anew: it changes whom the message shows as mentioned, and no badge.
 */
@ApplicationScoped
class EditMessage {
  private final Conversation conversation;
  private final MessageStore store;
  private final MessageHydrator hydrator;
  private final MentionResolver mentions;
  private final MessageWriter writer;

  @Inject
  EditMessage(
      Conversation conversation,
      MessageStore store,
      MessageHydrator hydrator,
      MentionResolver mentions,
      MessageWriter writer) {
    this.conversation = conversation;
    this.store = store;
    this.hydrator = hydrator;
    this.mentions = mentions;
    this.writer = writer;
  }

  /** Edits and answers the message as it is then. */
  Message edit(UserId user, ChannelId channel, MessageId id, MessagePatch patch) {
    ConversationAccess access = conversation.open(user, channel);
    MessageRow found = store.find(channel, id).orElseThrow(ApiError.UNKNOWN_MESSAGE::exception);
    requireEditable(access, found, patch);
    @Nullable GuildId guild = access.guildId();
    Message before = hydrator.message(guild, found);
    AutoMod.Verdict verdict = conversation.judge(access, patch.content().orElse(""));
    Write.Rewrite rewrite = null;
    Map<UserId, User> users = Mentions.NONE.usersWith(before);
    if (patch.content().present()) {
      Mentions called =
          mentions.resolve(
              access, patch.content().orElse(""), patch.allowedMentions(), answered(before, patch));
      users = called.usersWith(before);
      rewrite =
          new Write.Rewrite(
              patch.content().orElse(""),
              called.mentioned(),
              Instant.now().truncatedTo(ChronoUnit.MICROS));
    }
    Set<UserId> near = new HashSet<>(users.keySet());
    near.add(before.author().id());
    Map<UserId, Member> members = access.members(near);
    Write.Edit edit =
        new Write.Edit(
            guild,
            new Write.Change(
                rewrite,
                patch.flags().value() == null ? 0 : MessageDraft.SUPPRESS_EMBEDS,
                patch.flags().orElse(0) & MessageDraft.SUPPRESS_EMBEDS),
            new Write.Surroundings(
                before, users, Optional.ofNullable(members.get(before.author().id())), members));
    writer.edit(edit).await();
    MessageRow row = edit.row().orElseThrow(ApiError.UNKNOWN_MESSAGE::exception);
    verdict.posted(id);
    return hydrator.edited(edit, row);
  }

  private static void requireEditable(
      ConversationAccess access, MessageRow row, MessagePatch patch) {
    if (row.type() != Message.DEFAULT && row.type() != Message.REPLY) {
      throw ApiError.SYSTEM_MESSAGE.exception();
    }
    if (row.authorId().equals(access.user())) {
      return;
    }
    if (patch.content().present() || !patch.flags().present()) {
      throw ApiError.CANNOT_EDIT_OTHERS.exception();
    }
    access.require(Permission.MANAGE_MESSAGES);
  }

  /** Whether a reply still mentions whom it answers is kept, unless the edit says it anew. */
  private static @Nullable User answered(Message before, MessagePatch patch) {
    Optional<User> author = before.referenced().map(Message::author);
    boolean mentioned =
        author.isPresent()
            && before.mentions().stream()
                .anyMatch(mention -> mention.user().id().equals(author.get().id()));
    return mentioned || patch.saysMentions() ? author.orElse(null) : null;
  }
}
