package chat.guildhall.server.runtime;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.PermissionOverwrite;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.runtime.PermissionEffect.Administrator;
import chat.guildhall.server.runtime.PermissionEffect.Cause;
import chat.guildhall.server.runtime.PermissionEffect.Granted;
import chat.guildhall.server.runtime.PermissionEffect.Hidden;
import chat.guildhall.server.runtime.PermissionEffect.NotGranted;
import chat.guildhall.server.runtime.PermissionEffect.Overwritten;
import chat.guildhall.server.runtime.PermissionEffect.Owner;
import chat.guildhall.server.runtime.PermissionEffect.Pending;
import chat.guildhall.server.runtime.PermissionEffect.Silent;
import chat.guildhall.server.runtime.PermissionEffect.TimedOut;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Says of each permission why somebody has it or lacks it: what {@link PermissionRules} works out,
 * told step by step. A property test holds the two together.
 *
 * <p>Among several roles that say the same, @everyone is named where it grants in the guild, else
 * the highest.
 */
public final class PermissionCauses {
  private final GuildState state;
  private final UserId user;
  private final Member member;
  private final Optional<Channel> channel;
  private final long allowed;

  private PermissionCauses(
      GuildState state, UserId user, Member member, Optional<Channel> channel, long allowed) {
    this.state = state;
    this.user = user;
    this.member = member;
    this.channel = channel;
    this.allowed = allowed;
  }

  /** Every permission of a member in the guild as a whole, by bit. */
  public static List<PermissionEffect> inGuild(GuildState state, UserId user, Member member) {
    long bits = PermissionRules.inGuild(state, user, member).bits();
    return new PermissionCauses(state, user, member, Optional.empty(), bits).all();
  }

  /** Every permission of a member in a channel, by bit. */
  public static List<PermissionEffect> inChannel(
      GuildState state, UserId user, Member member, Channel channel) {
    long bits = PermissionRules.inChannel(state, user, member, channel).bits();
    return new PermissionCauses(state, user, member, Optional.of(channel), bits).all();
  }

  /** The category with which a channel is in sync: both have the same overwrites. */
  public static Optional<Channel> inSyncWith(GuildState state, Channel channel) {
    ChannelId parent = channel.parentId();
    return Optional.ofNullable(parent)
        .flatMap(state::channel)
        .filter(category ->
            new HashSet<>(category.permissionOverwrites())
                .equals(new HashSet<>(channel.permissionOverwrites())));
  }

  private List<PermissionEffect> all() {
    return Arrays.stream(Permission.values())
        .map(permission ->
            new PermissionEffect(
                permission, (allowed & permission.mask()) != 0, cause(permission.mask())))
        .toList();
  }

  private Cause cause(long bit) {
    if (state.isOwner(user)) {
      return new Owner();
    }
    Said administrator = granted(Permission.ADMINISTRATOR.mask());
    if (administrator.cause() instanceof Granted(RoleId role)) {
      return new Administrator(role);
    }
    Said said = channel.map(it -> inside(it, bit)).orElseGet(() -> granted(bit));
    if (said.allows() && (allowed & bit) == 0) {
      return taken(bit);
    }
    return said.cause();
  }

  /** What a step of the algorithm says of the permission. */
  private record Said(boolean allows, Cause cause) {}

  private Said granted(long bit) {
    Role everyone = state.everyone();
    if ((everyone.permissions().bits() & bit) != 0) {
      return new Said(true, new Granted(everyone.id()));
    }
    return highest(role -> role.permissions().bits(), bit)
        .map(role -> new Said(true, new Granted(role.id())))
        .orElseGet(() -> new Said(false, new NotGranted()));
  }

  /** The last of: the guild's grant, @everyone's overwrite, those of the roles, the member's. */
  private Said inside(Channel place, long bit) {
    return byOverwrite(place, PermissionOverwrite.MEMBER, user.value(), bit)
        .or(() -> byRoles(place, bit))
        .or(() -> byOverwrite(place, PermissionOverwrite.ROLE, state.id().value(), bit))
        .orElseGet(() -> granted(bit));
  }

  private Optional<Said> byRoles(Channel place, long bit) {
    return highest(role -> overwrite(place, role).map(it -> it.allow().bits()).orElse(0L), bit)
        .or(() ->
            highest(role -> overwrite(place, role).map(it -> it.deny().bits()).orElse(0L), bit))
        .flatMap(role -> byOverwrite(place, PermissionOverwrite.ROLE, role.id().value(), bit));
  }

  private Optional<Said> byOverwrite(Channel place, int type, long target, long bit) {
    Cause cause = new Overwritten(target, type, inSyncWith(state, place).orElse(place).id());
    return place.permissionOverwrites().stream()
        .filter(it -> it.type() == type && it.id() == target)
        .filter(it -> ((it.allow().bits() | it.deny().bits()) & bit) != 0)
        .findFirst()
        // Within one overwrite the allowance comes last.
        .map(it -> new Said((it.allow().bits() & bit) != 0, cause));
  }

  private static Optional<PermissionOverwrite> overwrite(Channel place, Role role) {
    return place.permissionOverwrites().stream()
        .filter(it -> it.type() == PermissionOverwrite.ROLE && it.id() == role.id().value())
        .findFirst();
  }

  /** The highest of the member's roles, without @everyone, that has the bit. */
  private Optional<Role> highest(ToLongFunction<Role> bits, long bit) {
    return member.roles().stream()
        .map(state::role)
        .flatMap(Optional::stream)
        .filter(role -> (bits.applyAsLong(role) & bit) != 0)
        .max(
            Comparator.comparingInt(Role::position)
                .thenComparing(role -> role.id().value(), Comparator.reverseOrder()));
  }

  /** Why what a step allows is gone after all. */
  private Cause taken(long bit) {
    Member free = member.withTimeout(null).withPending(false);
    Permissions left =
        channel
            .map(it -> PermissionRules.inChannel(state, user, free, it))
            .orElseGet(() -> PermissionRules.inGuild(state, user, free));
    if ((left.bits() & bit) != 0) {
      return PermissionRules.isPending(state, member) ? new Pending() : new TimedOut();
    }
    return left.has(Permission.VIEW_CHANNEL) ? new Silent() : new Hidden();
  }
}
