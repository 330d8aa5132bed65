package chat.guildhall.server.dm;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.protocol.model.PrivateChannel;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.PrivateAccess;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.db.Snowflakes;
import chat.guildhall.server.deletion.DeletionService;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.Caller;
import chat.guildhall.server.image.ImageKind;
import chat.guildhall.server.image.Images;
import chat.guildhall.server.message.SystemMessages;
import chat.guildhall.server.privacy.Privacy;
import chat.guildhall.server.runtime.KnownUsers;
import chat.guildhall.server.runtime.privates.LivePrivateChannel;
import chat.guildhall.server.runtime.privates.LivePrivateChannels;
import chat.guildhall.server.runtime.privates.PrivateState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Groups of up to {@link #PEOPLE_MAX}. All who are in one may name it, give it a picture and add
 * whom they may write to; its owner alone removes others. When the owner leaves, who has been in it
 * longest owns it; when the last leaves, it is gone.
 *
 * <p>What was done is told in the group by a message, after it was done: that message waits for the
 * group commit, and so is posted outside the lane.
 */
@ApplicationScoped
class Groups {
  /** People of a group. */
  static final int PEOPLE_MAX = 25;

  /** Groups of one person. */
  static final int GROUPS_MAX = 100;

  private final Access access;
  private final LivePrivateChannels live;
  private final PrivateChannelStore store;
  private final SystemMessages messages;
  private final Privacy privacy;
  private final KnownUsers known;
  private final Images images;
  private final DeletionService deletion;
  private final Snowflakes snowflakes;
  private final Database database;

  @Inject
  Groups(
      Access access,
      LivePrivateChannels live,
      PrivateChannelStore store,
      SystemMessages messages,
      Privacy privacy,
      KnownUsers known,
      Images images,
      DeletionService deletion,
      Snowflakes snowflakes,
      Database database) {
    this.access = access;
    this.live = live;
    this.store = store;
    this.messages = messages;
    this.privacy = privacy;
    this.known = known;
    this.images = images;
    this.deletion = deletion;
    this.snowflakes = snowflakes;
    this.database = database;
  }

  /** Makes a group, which all of its people see at once. */
  PrivateChannel create(Caller caller, List<UserId> others, @Nullable String name) {
    UserId owner = caller.userId();
    if (caller.bot()) {
      throw ApiError.BOTS_NOT_ALLOWED.exception();
    }
    if (others.size() >= PEOPLE_MAX) {
      throw ApiError.MAXIMUM_RECIPIENTS.exception();
    }
    requireRoomForGroups(owner);
    Map<UserId, User> people = known.find(others);
    others.forEach(other -> requireAddable(owner, other, people));
    ChannelId id = snowflakes.nextChannelId();
    store.insertGroup(id, name, Stream.concat(Stream.of(owner), others.stream()).toList());
    live.created(id);
    return access.changePrivate(owner, id, (channel, _) -> channel.outward(owner));
  }

  /** Names a group, gives it a picture or another owner. */
  PrivateChannel update(PrivateAccess reached, GroupForm form) {
    ChannelId id = reached.id();
    UserId user = reached.user();
    // What takes long comes before the lane.
    String icon = picture(id, form);
    Change change =
        access.changePrivate(user, id, (channel, now) -> apply(channel, changed(now, form, icon)));
    PrivateState after = change.after();
    if (!Objects.equals(change.before().name(), after.name())) {
      String name = after.name() == null ? "" : after.name();
      messages.inGroup(id, user, Message.CHANNEL_NAME_CHANGE, name, null);
    }
    if (!Objects.equals(change.before().icon(), after.icon())) {
      messages.inGroup(id, user, Message.CHANNEL_ICON_CHANGE, "", null);
    }
    return reached.live().outward(user);
  }

  private record Change(PrivateState before, PrivateState after) {}

  private static PrivateState changed(PrivateAccess now, GroupForm form, @Nullable String icon) {
    PrivateState before = now.requireGroup().state();
    PrivateState after =
        before.withLook(
            form.name().orKeep(before.name()), form.icon().present() ? icon : before.icon());
    UserId owner = form.owner().value();
    if (owner == null || owner.equals(before.ownerId())) {
      return after;
    }
    now.requireOwner();
    if (!before.has(owner)) {
      throw ApiError.INVALID_RECIPIENTS.exception();
    }
    return after.withOwner(owner);
  }

  private Change apply(LivePrivateChannel channel, PrivateState after) {
    PrivateState before = channel.state();
    if (!after.equals(before)) {
      database.useTransaction(handle -> {
        store.setLook(handle, channel.id(), after.name(), after.icon());
        store.setOwner(handle, channel.id(), Objects.requireNonNull(after.ownerId()));
      });
      channel.apply(after);
    }
    return new Change(before, after);
  }

  /** Adds somebody; nothing happens where that person is in it already. */
  void add(PrivateAccess reached, UserId added) {
    UserId user = reached.user();
    requireAddable(user, added, known.find(List.of(added)));
    requireRoomForGroups(added);
    boolean came =
        access.changePrivate(
            user,
            reached.id(),
            (channel, now) -> {
              PrivateState before = now.requireGroup().state();
              if (before.has(added)) {
                return false;
              }
              if (before.participants().size() >= PEOPLE_MAX) {
                throw ApiError.MAXIMUM_RECIPIENTS.exception();
              }
              database.useTransaction(
                  handle -> store.add(handle, channel.id(), added, since(channel)));
              channel.apply(before.withAdded(added));
              return true;
            });
    if (came) {
      messages.inGroup(reached.id(), user, Message.RECIPIENT_ADD, "", added);
    }
  }

  /**
   * Takes somebody out: oneself, or as the owner somebody else.
   *
   * @param silent whether no message tells of it
   */
  void remove(PrivateAccess reached, UserId removed, boolean silent) {
    UserId user = reached.user();
    boolean left =
        access.changePrivate(
            user,
            reached.id(),
            (channel, now) -> {
              if (!removed.equals(user)) {
                now.requireOwner();
              }
              if (!now.requireGroup().state().has(removed)) {
                throw ApiError.UNKNOWN_USER.exception();
              }
              return takeOut(channel, removed);
            });
    if (left && !silent) {
      messages.inGroup(reached.id(), user, Message.RECIPIENT_REMOVE, "", removed);
    }
  }

  /** Whether anybody is left. */
  private boolean takeOut(LivePrivateChannel channel, UserId removed) {
    PrivateState rest = channel.state().without(removed);
    Optional<UserId> heir =
        removed.equals(rest.ownerId()) ? rest.users().stream().findFirst() : Optional.empty();
    PrivateState after = heir.map(rest::withOwner).orElse(rest);
    boolean empty = after.participants().isEmpty();
    database.useTransaction(handle -> {
      store.remove(handle, channel.id(), removed);
      heir.ifPresent(owner -> store.setOwner(handle, channel.id(), owner));
      if (empty) {
        store.delete(handle, channel.id());
        deletion.doom(handle, channel.id());
      }
    });
    channel.apply(after);
    if (empty) {
      live.gone(channel);
      deletion.begin();
    }
    return !empty;
  }

  /** From where on there is something to read for somebody who comes now. */
  private static Snowflake since(LivePrivateChannel channel) {
    MessageId newest = channel.view().lastMessageId();
    return newest == null ? channel.id() : newest;
  }

  /** Refuses to put a bot into a group, nobody, or somebody whom one may not write to. */
  private void requireAddable(UserId user, UserId added, Map<UserId, User> people) {
    User found = people.get(added);
    if (found == null) {
      throw ApiError.UNKNOWN_USER.exception();
    }
    if (found.bot()) {
      throw ApiError.INVALID_RECIPIENTS.exception();
    }
    privacy.requireMayWrite(user, added);
  }

  private void requireRoomForGroups(UserId user) {
    if (store.groupCount(user) >= GROUPS_MAX) {
      throw ApiError.MAXIMUM_GROUPS.exception();
    }
  }

  private @Nullable String picture(ChannelId id, GroupForm form) {
    String uri = form.icon().value();
    return uri == null || uri.isEmpty()
        ? null
        : images.store(ImageKind.CHANNEL_ICON, id, "icon", uri);
  }
}
