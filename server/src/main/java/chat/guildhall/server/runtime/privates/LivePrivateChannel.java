package chat.guildhall.server.runtime.privates;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.PrivateChannel;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.runtime.Connections;
import chat.guildhall.server.runtime.FanOut;
import chat.guildhall.server.runtime.KnownUsers;
import chat.guildhall.server.runtime.Lane;
import chat.guildhall.server.runtime.Subscriber;
import chat.guildhall.server.runtime.privates.PrivateState.Participant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A channel without a guild in memory: its lane, its state, and the sessions of those who see it.
 *
 * <p>Any thread may read {@link #state()} and {@link #view()}. Everything else happens inside the
 * lane: features change a channel through {@link LivePrivateChannels#change}.
 *
 * <p>People's sessions take their seats when they begin, or when the channel is opened for them; a
 * bot's when the next event comes, with a CHANNEL_CREATE before it, for a bot may be in more of
 * them than it wants to hear of. Sessions that have ended are passed over.
 */
public final class LivePrivateChannel {
  private final ChannelId id;
  private final Lane lane;
  private final Connections connections;
  private final KnownUsers known;
  private final List<Subscriber> seats = new ArrayList<>(4);
  private volatile PrivateState state;
  private volatile @Nullable MessageId lastMessageId;
  private volatile boolean retired;
  private volatile long touchedNanos = System.nanoTime();

  LivePrivateChannel(PrivateView loaded, Lane lane, Connections connections, KnownUsers known) {
    this.id = loaded.state().id();
    this.lane = lane;
    this.connections = connections;
    this.known = known;
    this.state = loaded.state();
    this.lastMessageId = loaded.lastMessageId();
  }

  /** The channel's id. */
  public ChannelId id() {
    return id;
  }

  /** The channel as it is now. */
  public PrivateState state() {
    return state;
  }

  /** The channel as it is now, with its newest message. */
  public PrivateView view() {
    return new PrivateView(state, lastMessageId);
  }

  /** The channel as it leaves to one of its people. */
  public PrivateChannel outward(UserId viewer) {
    PrivateView view = view();
    return view.outward(viewer, known.find(view.state().users()));
  }

  Lane lane() {
    return lane;
  }

  boolean isRetired() {
    return retired;
  }

  void touch() {
    touchedNanos = System.nanoTime();
  }

  /** Whether nobody who sees it is connected, and nobody asked for it in a while. */
  boolean isIdle(Duration idle) {
    return System.nanoTime() - touchedNanos > idle.toNanos()
        && state.participants().stream()
            .noneMatch(one -> one.open() && !one.bot() && connections.has(one.user()));
  }

  /** In the lane: gives it up; whoever comes later is led to the one loaded next, if any. */
  void retire() {
    retired = true;
  }

  /** In the lane: seats a session and answers what it sees; empty where it sat there before. */
  Optional<PrivateView> subscribe(Subscriber session) {
    if (!state.isOpenFor(session.userId()) || seats.contains(session)) {
      return Optional.empty();
    }
    seats.add(session);
    return Optional.of(view());
  }

  /** In the lane: says it to everybody who sees the channel. */
  public void announce(Dispatch dispatch) {
    seatBots();
    seats.removeIf(session -> !connections.has(session));
    if (!seats.isEmpty()) {
      FanOut.of(seats).deliver(List.of(dispatch));
    }
  }

  /**
   * In the lane: a message was committed. For whom the channel was closed it is open now: rows say
   * so by themselves, so nothing is written. One that was in the rows already when the channel was
   * loaded is part of every view, so nobody hears of it.
   */
  void posted(MessageId message, Dispatch dispatch) {
    MessageId newest = lastMessageId;
    if (newest != null && newest.value() >= message.value()) {
      return;
    }
    if (state.isClosedForAny()) {
      apply(state.opened());
    }
    lastMessageId = message;
    announce(dispatch);
  }

  /**
   * In the lane: takes on a committed state. What each of its people hears comes from the
   * difference: CHANNEL_CREATE and CHANNEL_DELETE for whom it was opened or closed, the coming and
   * going of others, and CHANNEL_UPDATE.
   */
  public void apply(PrivateState next) {
    PrivateState before = state;
    Set<UserId> concerned = new HashSet<>(before.users());
    concerned.addAll(next.users());
    // Before anything is taken on: this may have to ask the database.
    Map<UserId, User> users = known.find(concerned);
    state = next;
    for (Participant one : before.participants()) {
      if (one.open() && !next.isOpenFor(one.user())) {
        PrivateChannel gone = new PrivateView(before, lastMessageId).outward(one.user(), users);
        tell(one.user(), PrivateEvents.deleted(gone));
        seats.removeIf(session -> session.userId().equals(one.user()));
      }
    }
    if (next.isGroup()) {
      tellOfComingAndGoing(before, next, users);
    }
    boolean updated = !sameLook(before, next);
    for (Participant one : next.participants()) {
      if (one.open() && !before.isOpenFor(one.user())) {
        open(one.user(), users);
      } else if (one.open() && updated) {
        tell(one.user(), PrivateEvents.updated(view().outward(one.user(), users)));
      }
    }
  }

  /**
   * In the lane: takes on that somebody has closed the channel, and with it read what is in it.
   * That is said here and not in the person's own lane, so that it comes before the next message.
   */
  public void close(UserId user) {
    MessageId newest = lastMessageId;
    if (newest != null && state.isOpenFor(user)) {
      tell(user, PrivateEvents.read(id, newest));
    }
    apply(state.withOpen(user, false));
  }

  /** In the lane: the channel was just made; those for whom it is open receive it. */
  void created() {
    Map<UserId, User> users = known.find(state.users());
    state.participants().stream().filter(Participant::open).forEach(one -> open(one.user(), users));
  }

  /** In the lane: somebody in it has another name or picture. */
  void userChanged(UserId user) {
    Map<UserId, User> users = known.find(state.users());
    for (UserId other : state.others(user)) {
      tell(other, PrivateEvents.updated(view().outward(other, users)));
    }
  }

  /** Those who were in it before and stay hear who came and who went. */
  private void tellOfComingAndGoing(
      PrivateState before, PrivateState next, Map<UserId, User> users) {
    List<UserId> stayed = before.users().stream().filter(next::has).toList();
    for (UserId user : users.keySet()) {
      if (before.has(user) != next.has(user)) {
        Function<User, Dispatch> event =
            next.has(user)
                ? come -> PrivateEvents.recipientAdded(id, come)
                : gone -> PrivateEvents.recipientRemoved(id, gone);
        Optional.ofNullable(users.get(user))
            .map(event)
            .ifPresent(dispatch -> stayed.forEach(other -> tell(other, dispatch)));
      }
    }
  }

  private static boolean sameLook(PrivateState before, PrivateState next) {
    return Objects.equals(before.name(), next.name())
        && Objects.equals(before.icon(), next.icon())
        && Objects.equals(before.ownerId(), next.ownerId());
  }

  /** Seats a user's sessions that do not sit here yet, with a CHANNEL_CREATE. */
  private void open(UserId user, Map<UserId, User> users) {
    List<Subscriber> fresh =
        connections.of(user).stream()
            .filter(session -> session.listensToPrivate() && !seats.contains(session))
            .toList();
    if (!fresh.isEmpty()) {
      seats.addAll(fresh);
      FanOut.of(fresh).deliver(List.of(PrivateEvents.created(view().outward(user, users))));
    }
  }

  private void seatBots() {
    for (Participant one : state.participants()) {
      if (one.bot() && one.open() && connections.has(one.user())) {
        open(one.user(), known.find(state.users()));
      }
    }
  }

  private void tell(UserId user, Dispatch dispatch) {
    List<Subscriber> sessions =
        seats.stream()
            .filter(session -> session.userId().equals(user) && connections.has(session))
            .toList();
    if (!sessions.isEmpty()) {
      FanOut.of(sessions).deliver(List.of(dispatch));
    }
  }
}
