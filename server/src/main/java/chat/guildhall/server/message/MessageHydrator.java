package chat.guildhall.server.message;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.message.MessageRow.Place;
import chat.guildhall.server.runtime.KnownUsers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes messages out of rows: with the messages that they answer and the users that they mention,
 * one statement for each of the two, however many messages.
 */
@ApplicationScoped
class MessageHydrator {
  private final MessageStore store;
  private final KnownUsers users;

  @Inject
  MessageHydrator(MessageStore store, KnownUsers users) {
    this.store = store;
    this.users = users;
  }

  /** One message as it leaves in REST. */
  Message message(@Nullable GuildId guild, MessageRow row) {
    return messages(guild, List.of(row)).getFirst();
  }

  /** A message as it stands in one that answers it. */
  Message quoted(@Nullable GuildId guild, MessageRow row) {
    return build(guild, row, users(List.of(row)), Optional.empty()).withoutReferenced();
  }

  /** Messages as they leave in REST, in the order in which they come. */
  List<Message> messages(@Nullable GuildId guild, List<MessageRow> page) {
    Map<Place, MessageRow> answered = answered(page);
    List<MessageRow> all = new ArrayList<>(page);
    all.addAll(answered.values());
    Map<UserId, User> people = users(all);
    return page.stream().map(row -> message(guild, row, answered, people)).toList();
  }

  /** The rows that {@code page} answers, those outside of it by one statement. */
  private Map<Place, MessageRow> answered(List<MessageRow> page) {
    Set<Place> wanted = new HashSet<>();
    for (MessageRow row : page) {
      if (row.reference() != null) {
        wanted.add(row.reference());
      }
    }
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Map<Place, MessageRow> found = new HashMap<>();
    for (MessageRow row : page) {
      if (wanted.remove(row.place())) {
        found.put(row.place(), row);
      }
    }
    if (!wanted.isEmpty()) {
      store.find(wanted).forEach(row -> found.put(row.place(), row));
    }
    return found;
  }

  /** A message after an edit that was committed. */
  Message edited(Write.Edit edit, MessageRow row) {
    Write.Surroundings around = edit.surroundings();
    Message before = around.before();
    Map<UserId, User> people = new HashMap<>(around.users());
    // Another edit may have come in between, with mentions that this one does not know.
    people.putAll(
        users.find(
            row.mentioned().users().stream().filter(id -> !people.containsKey(id)).toList()));
    return build(edit.guild(), row, before.author(), people, before.referenced(), null);
  }

  /** Who wrote {@code rows} and whom they mention. */
  private Map<UserId, User> users(Collection<MessageRow> rows) {
    Set<UserId> ids = new HashSet<>();
    for (MessageRow row : rows) {
      ids.add(row.authorId());
      ids.addAll(row.mentioned().users());
    }
    return users.find(ids);
  }

  private static Message message(
      @Nullable GuildId guild,
      MessageRow row,
      Map<Place, MessageRow> answered,
      Map<UserId, User> people) {
    Place reference = row.reference();
    Optional<Message> referenced =
        reference == null
            ? Optional.empty()
            : Optional.ofNullable(answered.get(reference))
                .map(other -> build(guild, other, people, Optional.empty()).withoutReferenced());
    return build(guild, row, people, referenced);
  }

  private static Message build(
      @Nullable GuildId guild,
      MessageRow row,
      Map<UserId, User> people,
      Optional<Message> referenced) {
    User author = people.get(row.authorId());
    return build(
        guild,
        row,
        author == null ? deletedUser(row.authorId()) : author,
        people,
        referenced,
        null);
  }

  /** Stands in for a user whose account is gone, with a name that nobody can have. */
  private static User deletedUser(UserId id) {
    return User.of(id, "deleted_user_" + id, "Deleted User", null, null, null, false);
  }

  /**
   * A message with everything in hand.
   *
   * @param guild null in a channel without
   * @param users those whom the row mentions, at least; one that is missing is left out
   * @param referenced the message that a reply answers, if it is there
   * @param nonce to send back, for a new message alone
   */
  static Message build(
      @Nullable GuildId guild,
      MessageRow row,
      User author,
      Map<UserId, User> users,
      Optional<Message> referenced,
      @Nullable Object nonce) {
    Place reference = row.reference();
    return new Message(
        row.id(),
        row.channelId(),
        author,
        row.content(),
        row.id().createdAt(),
        row.editedAt(),
        row.tts(),
        row.mentioned().everyone(),
        row.mentioned().users().stream()
            .flatMap(id -> Optional.ofNullable(users.get(id)).stream())
            .map(user -> new Message.Mention(user, null))
            .toList(),
        row.mentioned().roles(),
        List.of(),
        List.of(),
        List.of(),
        false,
        row.type(),
        row.flags(),
        nonce,
        reference == null
            ? null
            : new Message.Reference(
                Message.DEFAULT, reference.channelId(), reference.messageId(), guild),
        row.type() == Message.REPLY ? referenced : null,
        null,
        null);
  }
}
