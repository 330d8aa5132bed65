package chat.guildhall.server.role;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.channel.ChannelService;
import chat.guildhall.server.db.Snowflakes;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.runtime.GuildEvents;
import chat.guildhall.server.runtime.GuildState;
import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.audit.Audit;
import chat.guildhall.server.runtime.audit.AuditEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What happens to roles in a turn of their guild's lane, and as a part of changes that begin
 * elsewhere. Who may do it is the caller's to ask.
 */
@ApplicationScoped
public class RoleChanges {
  private static final Role.Colors NO_COLORS = new Role.Colors(0, null, null);

  private final Snowflakes snowflakes;
  private final ChannelService channels;
  private final RoleStore store;

  @Inject
  RoleChanges(Snowflakes snowflakes, ChannelService channels, RoleStore store) {
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

  /** A role of which nothing is said yet. */
  public static Role blank(RoleId id, Permissions permissions, int position) {
    return plain(id, "new role", permissions, position, Optional.empty());
  }

  /** Writes the row of a role of a guild that is being made. */
  public void insert(Handle handle, GuildId guild, Role role) {
    store.insert(handle, guild, role);
  }

  /** Deletes a role and the overwrites that name it. */
  public void delete(GuildTurn turn, Role role) {
    RoleId id = role.id();
    List<Channel> relieved =
        turn.state().channels().stream()
            .filter(channel -> names(channel, id))
            .map(channel -> without(channel, id))
            .toList();
    turn.commit(
        Audit.of(AuditEntries.deleted(role)),
        handle -> {
          relieved.forEach(channel -> channels.update(handle, channel));
          store.delete(handle, id);
          return id;
        });
    turn.apply(
        turn.state().withoutRole(id).withChannels(relieved),
        GuildEvents.roleDelete(turn.live().id(), id));
  }

  /**
   * Makes a bot's own role: managed, just above @everyone.
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

  /** Sets what a role allows. */
  public Role setPermissions(GuildTurn turn, Role role, Permissions permissions) {
    Role after = role.withPermissions(permissions);
    if (!after.equals(role)) {
      save(turn, List.of(after));
    }
    return after;
  }

  /** Adds a role at its position; those at or above it step up. */
  void add(GuildTurn turn, Role role) {
    GuildId guild = turn.live().id();
    List<Role> lifted =
        turn.state().roles().stream()
            .filter(other -> other.position() >= role.position())
            .map(other -> other.withPosition(other.position() + 1))
            .toList();
    turn.commit(
        Audit.of(AuditEntries.created(role)),
        handle -> {
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

  /** Writes and announces changed roles. */
  void save(GuildTurn turn, List<Role> roles) {
    Audit audit =
        Audit.of(
            roles.stream()
                .flatMap(role ->
                    turn.state().role(role.id()).stream()
                        .map(before -> AuditEntries.changed(before, role))));
    turn.commit(
        audit,
        handle -> {
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
