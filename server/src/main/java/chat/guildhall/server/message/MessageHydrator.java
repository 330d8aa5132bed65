package chat.guildhall.server.message;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.message.MessageRow.Place;
import chat.guildhall.server.message.MessageStore.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
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

  @Inject
  MessageHydrator(MessageStore store) {
    this.store = store;
  }

  /** One message as it leaves in REST. */
  Message message(GuildId guild, Found found) {
    return messages(guild, List.of(found)).getFirst();
  }

  /** A message as it stands in one that answers it. */
  Message quoted(GuildId guild, Found found) {
    return build(guild, found.row(), found.author(), users(List.of(found)), Optional.empty(), null)
        .withoutReferenced();
  }

  /** Messages as they leave in REST, in the order in which they come. */
  List<Message> messages(GuildId guild, List<Found> page) {
    Map<Place, Found> known = new HashMap<>();
    page.forEach(found -> known.put(found.row().place(), found));
    Set<Place> absent = new LinkedHashSet<>();
    for (Found found : page) {
      Place reference = found.row().reference();
      if (reference != null && !known.containsKey(reference)) {
        absent.add(reference);
      }
    }
    if (!absent.isEmpty()) {
      store.find(absent).forEach(found -> known.put(found.row().place(), found));
    }
    Map<UserId, User> users = users(known.values());
    return page.stream().map(found -> message(guild, found, known, users)).toList();
  }

  /** A message after an edit that was committed. */
  Message edited(Write.Edit edit, MessageRow row) {
    Write.Surroundings around = edit.surroundings();
    Message before = around.before();
    // Another edit may have come in between, with mentions that this one does not know.
    Map<UserId, User> users = users(row.mentioned().users(), around.users());
    return build(edit.guild(), row, before.author(), users, before.referenced(), null);
  }

  /** The users of {@code ids}, one statement for those that {@code known} lacks. */
  private Map<UserId, User> users(Collection<UserId> ids, Map<UserId, User> known) {
    Map<UserId, User> users = new HashMap<>(known);
    Set<UserId> absent = new LinkedHashSet<>(ids);
    absent.removeAll(known.keySet());
    if (!absent.isEmpty()) {
      store.users(absent).forEach(user -> users.put(user.id(), user));
    }
    return users;
  }

  private Map<UserId, User> users(Collection<Found> messages) {
    Map<UserId, User> authors = new HashMap<>();
    Set<UserId> mentioned = new LinkedHashSet<>();
    for (Found found : messages) {
      authors.put(found.author().id(), found.author());
      mentioned.addAll(found.row().mentioned().users());
    }
    return users(mentioned, authors);
  }

  private static Message message(
      GuildId guild, Found found, Map<Place, Found> known, Map<UserId, User> users) {
    Place reference = found.row().reference();
    Optional<Message> referenced =
        reference == null
            ? Optional.empty()
            : Optional.ofNullable(known.get(reference))
                .map(other ->
                    build(guild, other.row(), other.author(), users, Optional.empty(), null)
                        .withoutReferenced());
    return build(guild, found.row(), found.author(), users, referenced, null);
  }

  /**
   * A message of a guild with everything in hand.
   *
   * @param users those whom the row mentions, at least; one that is missing is left out
   * @param referenced the message that a reply answers, if it is there
   * @param nonce to send back, for a new message alone
   */
  static Message build(
      GuildId guild,
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
