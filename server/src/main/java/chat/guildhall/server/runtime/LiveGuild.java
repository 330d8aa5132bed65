package chat.guildhall.server.runtime;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.event.Audience;
import chat.guildhall.server.event.Dispatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * A guild in memory: its lane, its state, its connected members.
 *
 * <p>Any thread may read {@link #state()}, {@link #member} and {@link #lastMessageId}. Everything
 * else happens inside the lane and is package-private: features change a guild through {@link
 * LiveGuilds#change} and a {@link GuildTurn}.
 */
public final class LiveGuild {
  private final GuildId id;
  private final Lane lane;
  private final Seats seats = new Seats();
  private final AbsentMembers offline;
  private final Map<ChannelId, MessageId> lastMessageIds = new ConcurrentHashMap<>();
  private final List<GuildObserver> observers = new CopyOnWriteArrayList<>();
  private volatile GuildState state;
  private volatile int memberCount;
  private volatile boolean retired;
  private volatile long touchedNanos = System.nanoTime();

  LiveGuild(GuildRows.Loaded loaded, MemberSource absentMembers) {
    this.id = loaded.state().id();
    this.lane = new Lane("guild-" + id);
    this.offline = new AbsentMembers(id, absentMembers);
    this.state = loaded.state();
    this.memberCount = loaded.memberCount();
    this.lastMessageIds.putAll(loaded.lastMessageIds());
  }

  /** The guild's id. */
  public GuildId id() {
    return id;
  }

  /** The guild as it is now. */
  public GuildState state() {
    return state;
  }

  /** How many members it has. */
  public int memberCount() {
    return memberCount;
  }

  /** A member; one that is not in memory costs one statement. */
  public Optional<Member> member(UserId user) {
    Optional<Member> connected = seats.member(user);
    if (connected.isPresent()) {
      return connected;
    }
    return offline.find(user);
  }

  /** Those of {@code users} who are members; all that are not in memory cost one statement. */
  public Map<UserId, Member> members(Collection<UserId> users) {
    Map<UserId, Member> found = new HashMap<>();
    users.forEach(user -> seats.member(user).ifPresent(member -> found.put(user, member)));
    found.putAll(offline.find(users.stream().filter(user -> !found.containsKey(user)).toList()));
    return found;
  }

  /** The newest message of a channel, if it ever had one. */
  public Optional<MessageId> lastMessageId(ChannelId channel) {
    return Optional.ofNullable(lastMessageIds.get(channel));
  }

  /** The channel with its newest message filled in, as it leaves. */
  public Channel outward(Channel channel) {
    return channel.withLastMessageId(lastMessageIds.get(channel.id()));
  }

  /** How many members are connected. */
  public int connectedCount() {
    return seats.all().size();
  }

  /** Who is connected. */
  public List<UserId> connectedUsers() {
    return seats.all().stream().map(seat -> seat.user).toList();
  }

  /** In the lane: has {@code observer} told of changes from now on. */
  public void observe(GuildObserver observer) {
    observers.add(observer);
  }

  /** In the lane: tells {@code observer} no more. */
  public void unobserve(GuildObserver observer) {
    observers.remove(observer);
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

  boolean isIdle(Duration idle) {
    return seats.isEmpty() && System.nanoTime() - touchedNanos > idle.toNanos();
  }

  /** In the lane: gives up the guild; whoever comes later is led to the one loaded next. */
  void retire() {
    retired = true;
  }

  /** In the lane: seats a session and answers what it sees. Empty if it is no member. */
  Optional<Subscription> subscribe(Subscriber subscriber) {
    return member(subscriber.userId())
        .map(member -> {
          boolean added = seats.add(state, member, subscriber);
          return new Subscription(view(member), added);
        });
  }

  void unsubscribe(Subscriber subscriber) {
    seats.member(subscriber.userId()).ifPresent(member -> offline.put(member));
    seats.remove(subscriber);
  }

  GuildView view(Member member) {
    UserId user = member.requireUser().id();
    Set<ChannelId> sees = seats.sight(state, user, member);
    List<Channel> channels =
        state.channels().stream()
            .filter(channel -> sees.contains(channel.id()))
            .map(this::outward)
            .toList();
    return new GuildView(this, state, member, channels, memberCount);
  }

  /** In the lane: says it to those whom it concerns. */
  public void announce(Audience audience, Dispatch dispatch) {
    seats.fanOut(state, audience).deliver(List.of(dispatch));
  }

  /**
   * In the lane: a message was committed. One that was in the rows already when the guild was
   * loaded is part of every view, so nobody hears of it.
   */
  void posted(ChannelId channel, MessageId message, Dispatch dispatch) {
    MessageId newest = lastMessageIds.get(channel);
    if (newest == null || newest.value() < message.value()) {
      lastMessageIds.put(channel, message);
      announce(Audience.viewers(channel), dispatch);
    }
  }

  /**
   * In the lane: takes on a new state. {@code first} is said to everyone, then each session hears
   * of the channels that it lost, gained, or sees changed.
   */
  void apply(GuildState next, List<Dispatch> first) {
    GuildState before = state;
    state = next;
    seats.forgetSight();
    forgetRoles(before, next);
    first.forEach(dispatch -> announce(Audience.EVERYONE, dispatch));
    ChannelChanges changes = new ChannelChanges(before, next, this::outward);
    Map<Set<ChannelId>, Map<Set<ChannelId>, List<Subscriber>>> groups = new IdentityHashMap<>();
    for (Seats.Seat seat : seats.all()) {
      Set<ChannelId> sees = seats.sight(next, seat.user, seat.member);
      groups
          .computeIfAbsent(seat.sees, _ -> new IdentityHashMap<>())
          .computeIfAbsent(sees, _ -> new ArrayList<>())
          .addAll(seat.subscribers);
      seats.setSight(seat, sees);
    }
    groups.forEach((old, byNew) ->
        byNew.forEach((now, subscribers) -> deliver(changes.between(old, now), subscribers)));
    before.channels().stream()
        .filter(channel -> next.channel(channel.id()).isEmpty())
        .forEach(channel -> lastMessageIds.remove(channel.id()));
    observers.forEach(observer -> observer.stateChanged(before, next));
  }

  /** Members lose a deleted role without an event of their own, as clients take it from them. */
  private void forgetRoles(GuildState before, GuildState next) {
    Set<RoleId> gone =
        before.roles().stream()
            .map(Role::id)
            .filter(role -> next.role(role).isEmpty())
            .collect(Collectors.toSet());
    if (!gone.isEmpty()) {
      seats.all().forEach(seat -> seat.member = seat.member.withoutRoles(gone));
      offline.forgetRoles(gone);
    }
  }

  /** In the lane: somebody joined; {@code sessions} are the newcomer's own. */
  void memberAdded(Member member, Iterable<Subscriber> sessions) {
    memberCount++;
    offline.put(member);
    announce(Audience.EVERYONE, GuildEvents.memberAdd(id, member));
    seat(sessions);
    observers.forEach(observer -> observer.memberChanged(member));
  }

  /** In the lane: sessions of members take their seats and receive the guild. */
  void seat(Iterable<Subscriber> sessions) {
    for (Subscriber session : sessions) {
      if (!session.listensTo(id)) {
        continue;
      }
      subscribe(session)
          .filter(Subscription::isNew)
          .ifPresent(subscription -> session.guildJoined(subscription.view()));
    }
  }

  /** In the lane: a member's nickname, roles, timeout or user changed. */
  void memberChanged(Member member) {
    UserId user = member.requireUser().id();
    Optional<Seats.Seat> seat = seats.find(user);
    if (seat.isEmpty()) {
      offline.put(member);
    } else {
      seat.get().member = member;
    }
    announce(Audience.EVERYONE, GuildEvents.memberUpdate(id, member));
    seat.ifPresent(sitting -> {
      Set<ChannelId> old = sitting.sees;
      Set<ChannelId> now = seats.sight(state, user, member);
      seats.setSight(sitting, now);
      deliver(
          new ChannelChanges(state, state, this::outward).between(old, now), sitting.subscribers);
    });
    observers.forEach(observer -> observer.memberChanged(member));
  }

  /** In the lane: somebody left or was made to. */
  void memberRemoved(Member member) {
    memberCount--;
    UserId user = member.requireUser().id();
    offline.remove(user);
    seats
        .removeUser(user)
        .ifPresent(seat -> deliver(List.of(GuildEvents.guildDelete(id)), seat.subscribers));
    announce(Audience.EVERYONE, GuildEvents.memberRemove(id, member.requireUser()));
    observers.forEach(observer -> observer.memberRemoved(user));
  }

  /** In the lane: the guild is no more. */
  void deleted() {
    announce(Audience.EVERYONE, GuildEvents.guildDelete(id));
    List.copyOf(seats.all()).forEach(seat -> seats.removeUser(seat.user));
    offline.clear();
    observers.forEach(GuildObserver::guildGone);
    observers.clear();
    retire();
  }

  private static void deliver(List<Dispatch> dispatches, List<Subscriber> subscribers) {
    if (!dispatches.isEmpty()) {
      FanOut.of(subscribers).deliver(dispatches);
    }
  }

  /** A seat taken: what its session sees, and whether it sat there before. */
  record Subscription(GuildView view, boolean isNew) {}
}
