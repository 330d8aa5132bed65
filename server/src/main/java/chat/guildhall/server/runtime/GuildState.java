package chat.guildhall.server.runtime;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A guild at one moment: its fields, roles and channels. Immutable; a change makes a new one, so
 * that any thread may read without a lock.
 *
 * <p>Members are not in it: there may be half a million.
 */
public final class GuildState {
  /** Roles from the lowest up; Discord's order: position, then id. */
  private static final Comparator<Role> ROLE_ORDER =
      Comparator.comparingInt(Role::position).thenComparingLong(role -> role.id().value());

  private static final Comparator<Channel> CHANNEL_ORDER =
      Comparator.comparingInt(Channel::position).thenComparingLong(channel -> channel.id().value());

  private final Guild guild;
  private final Map<RoleId, Role> roles;
  private final Map<ChannelId, Channel> channels;

  private GuildState(Guild guild, Map<RoleId, Role> roles, Map<ChannelId, Channel> channels) {
    this.guild = guild;
    this.roles = roles;
    this.channels = channels;
  }

  /** A guild with these roles, @everyone among them, and channels. */
  public static GuildState of(Guild guild, Collection<Role> roles, Collection<Channel> channels) {
    GuildState state =
        new GuildState(
            guild,
            sorted(roles, ROLE_ORDER, Role::id),
            sorted(channels, CHANNEL_ORDER, Channel::id));
    if (!state.roles.containsKey(everyoneId(guild.id()))) {
      throw new IllegalArgumentException("guild " + guild.id() + " has no @everyone");
    }
    return state;
  }

  /** The id of a guild's @everyone: the guild's own. */
  public static RoleId everyoneId(GuildId guild) {
    return new RoleId(guild.value());
  }

  /** The guild's own fields. */
  public Guild guild() {
    return guild;
  }

  /** The guild's id. */
  public GuildId id() {
    return guild.id();
  }

  /** The roles, lowest first. */
  public Collection<Role> roles() {
    return roles.values();
  }

  /** The channels by position. */
  public Collection<Channel> channels() {
    return channels.values();
  }

  /** A role, if the guild has it. */
  public Optional<Role> role(RoleId id) {
    return Optional.ofNullable(roles.get(id));
  }

  /** A channel, if the guild has it. */
  public Optional<Channel> channel(ChannelId id) {
    return Optional.ofNullable(channels.get(id));
  }

  /** The role that every member has. */
  public Role everyone() {
    Role everyone = roles.get(everyoneId(guild.id()));
    if (everyone == null) {
      throw new IllegalStateException("guild " + guild.id() + " has no @everyone");
    }
    return everyone;
  }

  /** Whether {@code user} owns the guild. */
  public boolean isOwner(UserId user) {
    return guild.ownerId().equals(user);
  }

  /** The highest position among a member's roles, 0 with none; owners stand above every number. */
  public int rank(UserId user, Member member) {
    if (isOwner(user)) {
      return Integer.MAX_VALUE;
    }
    int rank = 0;
    for (RoleId id : member.roles()) {
      Role role = roles.get(id);
      if (role != null) {
        rank = Math.max(rank, role.position());
      }
    }
    return rank;
  }

  /** The same with other fields of its own. */
  public GuildState withGuild(Guild changed) {
    return new GuildState(changed, roles, channels);
  }

  /** The same with a role added, or replaced by id. */
  public GuildState withRole(Role role) {
    Map<RoleId, Role> changed = new LinkedHashMap<>(roles);
    changed.put(role.id(), role);
    return new GuildState(guild, sorted(changed.values(), ROLE_ORDER, Role::id), channels);
  }

  /** The same without a role. */
  public GuildState withoutRole(RoleId id) {
    Map<RoleId, Role> changed = new LinkedHashMap<>(roles);
    changed.remove(id);
    return new GuildState(guild, sorted(changed.values(), ROLE_ORDER, Role::id), channels);
  }

  /** The same with channels added, or replaced by id. */
  public GuildState withChannels(Collection<Channel> added) {
    Map<ChannelId, Channel> changed = new LinkedHashMap<>(channels);
    added.forEach(channel -> changed.put(channel.id(), channel));
    return new GuildState(guild, roles, sorted(changed.values(), CHANNEL_ORDER, Channel::id));
  }

  /** The same with a channel added, or replaced by id. */
  public GuildState withChannel(Channel channel) {
    return withChannels(List.of(channel));
  }

  /** The same without a channel. */
  public GuildState withoutChannel(ChannelId id) {
    Map<ChannelId, Channel> changed = new LinkedHashMap<>(channels);
    changed.remove(id);
    return new GuildState(guild, roles, sorted(changed.values(), CHANNEL_ORDER, Channel::id));
  }

  private static <K, V> Map<K, V> sorted(
      Collection<V> values, Comparator<V> order, Function<V, K> key) {
    List<V> list = new ArrayList<>(values);
    list.sort(order);
    Map<K, V> map = LinkedHashMap.newLinkedHashMap(list.size());
    list.forEach(value -> map.put(key.apply(value), value));
    return Collections.unmodifiableMap(map);
  }
}
