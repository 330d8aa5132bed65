package chat.guildhall.server.readstate;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.access.ConversationAccess;
import chat.guildhall.server.config.Draining;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.readstate.ReadStateStore.Position;
import chat.guildhall.server.runtime.LiveUsers;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads and moves what people have read. */
@ApplicationScoped
public class ReadStates {
  private final ReadStateStore store;
  private final OwnPosts ownPosts;
  private final LiveUsers users;

  @Inject
  ReadStates(ReadStateStore store, OwnPosts ownPosts, LiveUsers users) {
    this.store = store;
    this.ownPosts = ownPosts;
    this.users = users;
  }

  /**
   * The read states of a person for its READY: one for each channel of {@code upTo}, with mentions
   * counted up to that channel's newest message in the snapshot. Later mentions arrive as events,
   * so that no badge counts one twice.
   *
   * @param upTo the channels of guilds that the person sees and that hold a message, each with the
   *     newest one of the snapshot
   * @param upToPrivate the same of those without a guild, where every message calls everybody
   */
  public List<ReadState> forReady(
      UserId user, Map<ChannelId, MessageId> upTo, Map<ChannelId, MessageId> upToPrivate) {
    if (upTo.isEmpty() && upToPrivate.isEmpty()) {
      return List.of();
    }
    ownPosts.flush();
    List<ReadState> states = new ArrayList<>();
    if (!upTo.isEmpty()) {
      states.addAll(store.counted(user, upTo));
    }
    if (!upToPrivate.isEmpty()) {
      states.addAll(store.countedPrivate(user, upToPrivate));
    }
    return states;
  }

  /**
   * A person posted, and so has read everything up to that message. Kept in memory and written with
   * others a moment later; never waits for the database.
   */
  public void posted(UserId author, ChannelId channel, MessageId message) {
    ownPosts.add(author, channel, message);
  }

  /**
   * A person has read a channel up to a message. Goes forward alone, unless {@code manual}: then
   * the person marks the channel unread from there. The person's sessions hear MESSAGE_ACK.
   *
   * @param mentionCount what the client counted, told to the other sessions as it is
   */
  void acknowledge(ConversationAccess access, MessageId message, boolean manual, int mentionCount) {
    users.change(
        access.user(),
        () -> {
          Position position = new Position(access.user(), access.id(), message);
          if (manual) {
            ownPosts.forgetting(access.user(), access.id(), () -> store.set(position));
          } else {
            store.raise(List.of(position));
          }
          announce(access.user(), new Acknowledged(access.id(), message, manual, mentionCount));
          return Boolean.TRUE;
        });
  }

  /** A person has read several channels at once. */
  void acknowledgeAll(UserId user, Map<ChannelId, MessageId> messages) {
    if (messages.isEmpty()) {
      return;
    }
    users.change(
        user,
        () -> {
          store.raise(
              messages.entrySet().stream()
                  .map(entry -> new Position(user, entry.getKey(), entry.getValue()))
                  .toList());
          messages.forEach(
              (channel, message) -> announce(user, new Acknowledged(channel, message, false, 0)));
          return Boolean.TRUE;
        });
  }

  void drain(@Observes @Priority(Draining.WRITERS) Draining event) {
    ownPosts.flush();
  }

  void stop(@Observes ShutdownEvent event) {
    ownPosts.close();
  }

  private void announce(UserId user, Acknowledged acknowledged) {
    users.announce(user, Dispatch.always("MESSAGE_ACK", acknowledged));
  }

  /**
   * The payload of MESSAGE_ACK.
   *
   * @param version counts changes of read states on Discord; nothing here depends on it
   */
  record Acknowledged(
      ChannelId channelId,
      MessageId messageId,
      boolean manual,
      int mentionCount,
      int flags,
      int version) {
    Acknowledged(ChannelId channelId, MessageId messageId, boolean manual, int mentionCount) {
      this(channelId, messageId, manual, mentionCount, 0, 0);
    }
  }
}
