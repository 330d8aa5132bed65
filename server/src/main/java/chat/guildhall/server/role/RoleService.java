package chat.guildhall.server.role;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.channel.ChannelService;
import chat.guildhall.server.db.Snowflakes;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.runtime.GuildEvents;
import chat.guildhall.server.runtime.GuildState;
import chat.guildhall.server.runtime.GuildTurn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Makes, changes and deletes roles. Whoever does it manages roles, stands above the role, and gives
 * it no permission that they lack.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/topics/permissions#permission-hierarchy">Permission
 *     hierarchy</a>
 */
@ApplicationScoped
public class RoleService {
  /** Roles of a guild, @everyone counted. */
  public static final int ROLES_MAX = 250;

  private static final int MEMBER_IDS_MAX = 100;
  private static final Role.Colors NO_COLORS = new Role.Colors(0, null, null);

  private final Access access;
  private final Snowflakes snowflakes;
  private final ChannelService channels;
  private final RoleStore store;

  @Inject
  RoleService(Access access, Snowflakes snowflakes, ChannelService channels, RoleStore store) {
    this.access = access;
    this.snowflakes = snowflakes;
    this.channels = channels;
    this.store = store;
  }

  /** The @everyone of a guild that is being made. */
  public static Role everyoneOf(GuildId guild) {
    return plain(
        GuildState.everyoneId(guild),
        "@everyone",
        Permissions.EVERYONE_DEFAULT,
        0,
        Optional.empty());
  }

  /** Writes the row of a role, as a part of a change that begins elsewhere. */
  public void insert(Handle handle, GuildId guild, Role role) {
    store.insert(handle, guild, role);
  }

  /** Deletes a role and the overwrites that name it, in a turn of its guild's lane. */
  public void delete(GuildTurn turn, RoleId id) {
    List<Channel> relieved =
        turn.state().channels().stream()
            .filter(channel -> names(channel, id))
            .map(channel -> without(channel, id))
            .toList();
    turn.commit(handle -> {
      relieved.forEach(channel -> channels.update(handle, channel));
      store.delete(handle, id);
      return id;
    });
    turn.apply(
        turn.state().withoutRole(id).withChannels(relieved),
        GuildEvents.roleDelete(turn.live().id(), id));
  }

  /**
   * A bot's own role, made in a turn of the guild's lane: managed, just above @everyone.
   *
   * @return the role, not yet given to anybody
   */
  public Role createManaged(GuildTurn turn, UserId bot, String name, Permissions permissions) {
    Role role =
        plain(
            snowflakes.nextRoleId(),
            name,
            permissions,
            1,
            Optional.of(new Role.Tags(bot.toString())));
    add(turn, role);
    return role;
  }

  /** The role that a bot has of its own, if it has one. */
  public static Optional<Role> managedBy(GuildState state, UserId bot) {
    return state.roles().stream()
        .filter(role -> {
          Role.Tags tags = role.tags();
          return tags != null && tags.botId().equals(bot.toString());
        })
        .findFirst();
  }

  /** Sets what a role allows, in a turn of the guild's lane. */
  public Role setPermissions(GuildTurn turn, Role role, Permissions permissions) {
    Role after = role.withPermissions(permissions);
    if (!after.equals(role)) {
      save(turn, List.of(after));
    }
    return after;
  }

  List<Role> list(UserId user, GuildId guild) {
    return List.copyOf(access.guild(user, guild).state().roles());
  }

  Role get(UserId user, GuildId guild, RoleId id) {
    return access.guild(user, guild).state().role(id).orElseThrow(ApiError.UNKNOWN_ROLE::exception);
  }

  Map<RoleId, Integer> memberCounts(UserId user, GuildId guild) {
    GuildAccess found = access.guild(user, guild);
    Map<RoleId, Integer> counts = new LinkedHashMap<>();
    found.state().roles().forEach(role -> counts.put(role.id(), 0));
    counts.putAll(store.memberCounts(guild));
    counts.remove(found.state().everyone().id());
    return counts;
  }

  List<UserId> memberIds(UserId user, GuildId guild, RoleId id) {
    get(user, guild, id);
    return store.members(guild, id, MEMBER_IDS_MAX);
  }

  Role create(UserId user, GuildId guildId, RoleForm form) {
    return access.change(
        user,
        guildId,
        (turn, guild) -> {
          guild.require(Permission.MANAGE_ROLES);
          Permissions permissions =
              form.permissions().orElse(guild.state().everyone().permissions());
          if (form.permissions().present()) {
            requireHeld(guild, permissions);
          }
          if (guild.state().roles().size() >= ROLES_MAX) {
            throw ApiError.MAXIMUM_ROLES.exception();
          }
          Role blank = plain(snowflakes.nextRoleId(), "new role", permissions, 1, Optional.empty());
          Role role = changed(blank, form);
          add(turn, role);
          return role;
        });
  }

  Role update(UserId user, GuildId guildId, RoleId id, RoleForm form) {
    return access.change(
        user,
        guildId,
        (turn, guild) -> {
          Role before = requireManageable(guild, id);
          Role after = changed(before, form);
          requireHeld(
              guild, new Permissions(before.permissions().bits() ^ after.permissions().bits()));
          if (!after.equals(before)) {
            save(turn, List.of(after));
          }
          return after;
        });
  }

  void delete(UserId user, GuildId guildId, RoleId id) {
    access.change(
        user,
        guildId,
        (turn, guild) -> {
          Role role = requireManageable(guild, id);
          if (role.managed() || id.equals(guild.state().everyone().id())) {
            throw ApiError.INVALID_ROLE.exception();
          }
          delete(turn, id);
          return role;
        });
  }

  List<Role> reorder(UserId user, GuildId guildId, Map<RoleId, Integer> wanted) {
    return access.change(
        user,
        guildId,
        (turn, guild) -> {
          guild.require(Permission.MANAGE_ROLES);
          List<Role> moved = RoleOrder.apply(guild, wanted);
          if (!moved.isEmpty()) {
            save(turn, moved);
          }
          return List.copyOf(turn.state().roles());
        });
  }

  /** Adds a role at its position; those at or above it step up. */
  private void add(GuildTurn turn, Role role) {
    GuildId guild = turn.live().id();
    List<Role> lifted =
        turn.state().roles().stream()
            .filter(other -> other.position() >= role.position())
            .map(other -> other.withPosition(other.position() + 1))
            .toList();
    turn.commit(handle -> {
      store.insert(handle, guild, role);
      lifted.forEach(other -> store.update(handle, other));
      return role;
    });
    List<Dispatch> events = new ArrayList<>();
    events.add(GuildEvents.roleCreate(guild, role));
    lifted.forEach(other -> events.add(GuildEvents.roleUpdate(guild, other)));
    GuildState next = turn.state().withRole(role);
    for (Role other : lifted) {
      next = next.withRole(other);
    }
    turn.apply(next, events.toArray(Dispatch[]::new));
  }

  private void save(GuildTurn turn, List<Role> roles) {
    turn.commit(handle -> {
      roles.forEach(role -> store.update(handle, role));
      return roles;
    });
    GuildState next = turn.state();
    for (Role role : roles) {
      next = next.withRole(role);
    }
    turn.apply(
        next,
        roles.stream()
            .map(role -> GuildEvents.roleUpdate(turn.live().id(), role))
            .toArray(Dispatch[]::new));
  }

  private static Role requireManageable(GuildAccess guild, RoleId id) {
    Role role = guild.state().role(id).orElseThrow(ApiError.UNKNOWN_ROLE::exception);
    guild.require(Permission.MANAGE_ROLES);
    if (!guild.outranks(role)) {
      throw ApiError.MISSING_PERMISSIONS.exception();
    }
    return role;
  }

  private static void requireHeld(GuildAccess guild, Permissions given) {
    if (!guild.permissions().has(Permission.ADMINISTRATOR)
        && !guild.permissions().containsAll(given)) {
      throw ApiError.MISSING_PERMISSIONS.exception();
    }
  }

  private static Role changed(Role before, RoleForm form) {
    boolean everyone = before.position() == 0;
    Role.Colors colors = form.colorsAfter(before.colors());
    return new Role(
        before.id(),
        everyone ? before.name() : form.name().orElse(before.name()),
        null,
        form.permissions().orElse(before.permissions()),
        before.position(),
        colors.primaryColor(),
        colors,
        everyone ? false : form.hoist().orElse(before.hoist()),
        before.managed(),
        everyone ? false : form.mentionable().orElse(before.mentionable()),
        before.icon(),
        before.unicodeEmoji(),
        before.tags(),
        before.flags());
  }

  private static Role plain(
      RoleId id, String name, Permissions permissions, int position, Optional<Role.Tags> tags) {
    return new Role(
        id,
        name,
        null,
        permissions,
        position,
        0,
        NO_COLORS,
        false,
        tags.isPresent(),
        false,
        null,
        null,
        tags.orElse(null),
        0);
  }

  private static boolean names(Channel channel, RoleId role) {
    return channel.permissionOverwrites().stream()
        .anyMatch(overwrite -> overwrite.id() == role.value());
  }

  private static Channel without(Channel channel, RoleId role) {
    return channel.withPermissionOverwrites(
        channel.permissionOverwrites().stream()
            .filter(overwrite -> overwrite.id() != role.value())
            .toList());
  }
}
