package chat.guildhall.server.dm;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.PrivateChannel;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.PrivateAccess;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.db.Snowflakes;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.Caller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.runtime.KnownUsers;
import chat.guildhall.server.runtime.privates.LivePrivateChannel;
import chat.guildhall.server.runtime.privates.LivePrivateChannels;
import chat.guildhall.server.runtime.privates.PrivateView;
import chat.guildhall.server.user.UserService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Opens, shows and closes channels without a guild. Opening one to somebody asks nobody; whether
 * one may write there is asked with each message.
 */
@ApplicationScoped
public class PrivateChannels {
  private final Access access;
  private final LivePrivateChannels live;
  private final PrivateChannelStore store;
  private final Groups groups;
  private final UserService users;
  private final KnownUsers known;
  private final Snowflakes snowflakes;
  private final Database database;

  @Inject
  PrivateChannels(
      Access access,
      LivePrivateChannels live,
      PrivateChannelStore store,
      Groups groups,
      UserService users,
      KnownUsers known,
      Snowflakes snowflakes,
      Database database) {
    this.access = access;
    this.live = live;
    this.store = store;
    this.groups = groups;
    this.users = users;
    this.known = known;
    this.snowflakes = snowflakes;
    this.database = database;
  }

  /** Those that somebody sees, the last written to first. */
  List<PrivateChannel> list(UserId user) {
    return outward(user, live.openOf(user));
  }

  /** Views as their person gets them, with one look-up for all of the others. */
  public List<PrivateChannel> outward(UserId viewer, List<PrivateView> views) {
    if (views.isEmpty()) {
      return List.of();
    }
    Set<UserId> people = new HashSet<>();
    views.forEach(view -> people.addAll(view.state().users()));
    Map<UserId, User> found = known.find(people);
    return views.stream().map(view -> view.outward(viewer, found)).toList();
  }

  /** Opens the channel with one other, or makes a group with several. */
  PrivateChannel open(Caller caller, OpenForm form) {
    UserId user = caller.userId();
    List<UserId> others =
        form.recipients().stream().filter(recipient -> !recipient.equals(user)).toList();
    if (others.isEmpty()) {
      throw ApiError.INVALID_RECIPIENTS.exception();
    }
    if (others.size() > 1) {
      return groups.create(caller, others, form.name());
    }
    UserId other = others.getFirst();
    if (users.find(other).isEmpty()) {
      throw ApiError.UNKNOWN_USER.exception();
    }
    return open(user, other);
  }

  private PrivateChannel open(UserId user, UserId other) {
    Optional<ChannelId> known = store.between(user, other);
    ChannelId id = known.orElseGet(snowflakes::nextChannelId);
    if (known.isEmpty()) {
      if (store.insert(id, user, other)) {
        live.created(id);
      } else {
        // Somebody was faster, on another device or on the other side.
        id = store.between(user, other).orElseThrow(ApiError.UNKNOWN_CHANNEL::exception);
      }
    }
    return access.changePrivate(user, id, (channel, reached) -> opened(channel, reached.user()));
  }

  private PrivateChannel opened(LivePrivateChannel channel, UserId user) {
    if (!channel.state().isOpenFor(user)) {
      database.useTransaction(handle -> store.setClosedAfter(handle, channel.id(), user, null));
      channel.apply(channel.state().withOpen(user, true));
    }
    return channel.outward(user);
  }

  /** A channel without a guild that somebody is in; empty for a guild's, or for none. */
  public Optional<PrivateChannel> find(UserId user, ChannelId id) {
    return access.privateChannel(user, id).map(reached -> reached.live().outward(user));
  }

  /** Changes a group; empty for a channel of a guild. */
  public Optional<PrivateChannel> update(UserId user, ChannelId id, Form form) {
    return access
        .privateChannel(user, id)
        .map(reached -> groups.update(reached.requireGroup(), GroupForm.read(form)));
  }

  /**
   * Closes a direct message on one side, until the next message; leaves a group. Empty for a
   * channel of a guild.
   *
   * @param silent whether the others of a group are not told by a message
   */
  public Optional<PrivateChannel> delete(UserId user, ChannelId id, boolean silent) {
    Optional<PrivateAccess> reached = access.privateChannel(user, id);
    if (reached.isEmpty()) {
      return Optional.empty();
    }
    PrivateChannel before = reached.get().live().outward(user);
    if (reached.get().state().isGroup()) {
      groups.remove(reached.get(), user, silent);
    } else {
      access.changePrivate(user, id, (channel, _) -> closed(channel, user));
    }
    return Optional.of(before);
  }

  private boolean closed(LivePrivateChannel channel, UserId user) {
    MessageId newest = channel.view().lastMessageId();
    long after = newest == null ? 0 : newest.value();
    database.useTransaction(handle -> store.close(handle, channel.id(), user, after));
    channel.close(user);
    return true;
  }
}
