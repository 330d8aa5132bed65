package chat.guildhall.server.runtime;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.PermissionOverwrite;
import chat.guildhall.server.event.Audience;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The connected members of one guild, each with the channels that it sees. Written in the guild's
 * lane alone; {@link #member} may be read anywhere.
 *
 * <p>Sight is computed once per distinct set of roles. The audience of a channel is kept until a
 * seat or somebody's sight changes.
 */
final class Seats {
  /** One connected member. */
  static final class Seat {
    final UserId user;
    final List<Subscriber> subscribers = new ArrayList<>(2);
    volatile Member member;
    Set<ChannelId> sees;

    Seat(UserId user, Member member, Set<ChannelId> sees) {
      this.user = user;
      this.member = member;
      this.sees = sees;
    }
  }

  private record SightKey(boolean owner, Set<RoleId> roles) {}

  private final Map<UserId, Seat> seats = new ConcurrentHashMap<>();
  private final Map<SightKey, Set<ChannelId>> sightByRoles = new HashMap<>();
  private final Map<ChannelId, FanOut> fanOutByChannel = new HashMap<>();
  private @Nullable FanOut fanOutToAll;
  private @Nullable FanOut fanOutToBots;
  private @Nullable Set<UserId> usersWithOverwrite;

  /** The member in a seat; read from any thread. */
  Optional<Member> member(UserId user) {
    Seat seat = seats.get(user);
    return seat == null ? Optional.empty() : Optional.of(seat.member);
  }

  Optional<Seat> find(UserId user) {
    return Optional.ofNullable(seats.get(user));
  }

  boolean isEmpty() {
    return seats.isEmpty();
  }

  Collection<Seat> all() {
    return seats.values();
  }

  /** Seats a session; false if it sits already. */
  boolean add(GuildState state, Member member, Subscriber subscriber) {
    UserId user = subscriber.userId();
    Seat seat = seats.computeIfAbsent(user, id -> new Seat(id, member, sight(state, id, member)));
    if (seat.subscribers.contains(subscriber)) {
      return false;
    }
    seat.subscribers.add(subscriber);
    forgetFanOut(seat);
    return true;
  }

  void remove(Subscriber subscriber) {
    Seat seat = seats.get(subscriber.userId());
    if (seat != null && seat.subscribers.remove(subscriber)) {
      if (seat.subscribers.isEmpty()) {
        seats.remove(seat.user);
      }
      forgetFanOut(seat);
    }
  }

  Optional<Seat> removeUser(UserId user) {
    Optional<Seat> removed = Optional.ofNullable(seats.remove(user));
    removed.ifPresent(this::forgetFanOut);
    return removed;
  }

  /** Forgets every computed sight, after roles, channels or the owner changed. */
  void forgetSight() {
    sightByRoles.clear();
    usersWithOverwrite = null;
    forgetFanOut();
  }

  /** Which channels somebody sees; the same set object for the same set of roles. */
  Set<ChannelId> sight(GuildState state, UserId user, Member member) {
    if (usersWithOverwrite == null) {
      usersWithOverwrite = usersWithOverwrite(state);
    }
    if (usersWithOverwrite.contains(user)) {
      return computeSight(state, user, member);
    }
    return sightByRoles.computeIfAbsent(
        new SightKey(state.isOwner(user), Set.copyOf(member.roles())),
        _ -> computeSight(state, user, member));
  }

  /** Sets what a seat sees. */
  void setSight(Seat seat, Set<ChannelId> sees) {
    seat.sees = sees;
    forgetFanOut();
  }

  /** Whom an event for {@code audience} reaches. */
  FanOut fanOut(GuildState state, Audience audience) {
    return switch (audience) {
      case Audience.Viewers(ChannelId channel) ->
          fanOutByChannel.computeIfAbsent(channel, id -> collect(seat -> seat.sees.contains(id)));
      case Audience.Everyone _ -> {
        if (fanOutToAll == null) {
          fanOutToAll = collect(_ -> true);
        }
        yield fanOutToAll;
      }
      case Audience.Bots _ -> {
        if (fanOutToBots == null) {
          fanOutToBots = collect(seat -> seat.member.requireUser().bot());
        }
        yield fanOutToBots;
      }
      case Audience.One(UserId user) -> {
        Seat seat = seats.get(user);
        yield FanOut.of(seat == null ? List.of() : seat.subscribers);
      }
      case Audience.Holders(var any) ->
          collect(
              seat -> PermissionRules.inGuild(state, seat.user, seat.member).and(any).bits() != 0);
      case Audience.HoldersIn(ChannelId id, var permission) -> {
        Optional<Channel> channel = state.channel(id);
        yield collect(seat ->
            channel.isPresent()
                && PermissionRules.inChannel(state, seat.user, seat.member, channel.get())
                    .has(permission));
      }
    };
  }

  private FanOut collect(Predicate<Seat> wanted) {
    List<Subscriber> subscribers = new ArrayList<>();
    for (Seat seat : seats.values()) {
      if (wanted.test(seat)) {
        subscribers.addAll(seat.subscribers);
      }
    }
    return FanOut.of(subscribers);
  }

  private void forgetFanOut() {
    fanOutByChannel.clear();
    fanOutToAll = null;
  }

  /** Bots stay: each arrival of a person is told to them, and they would be sought among all. */
  private void forgetFanOut(Seat changed) {
    forgetFanOut();
    if (changed.member.requireUser().bot()) {
      fanOutToBots = null;
    }
  }

  private static Set<ChannelId> computeSight(GuildState state, UserId user, Member member) {
    Set<ChannelId> sees = new HashSet<>();
    for (Channel channel : state.channels()) {
      if (PermissionRules.sees(state, user, member.roles(), channel)) {
        sees.add(channel.id());
      }
    }
    return sees;
  }

  private static Set<UserId> usersWithOverwrite(GuildState state) {
    Set<UserId> users = new HashSet<>();
    for (Channel channel : state.channels()) {
      for (PermissionOverwrite overwrite : channel.permissionOverwrites()) {
        if (overwrite.type() == PermissionOverwrite.MEMBER) {
          users.add(new UserId(overwrite.id()));
        }
      }
    }
    return users;
  }
}
