package chat.guildhall.server.role;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.db.Snowflakes;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.image.ImageKind;
import chat.guildhall.server.image.Images;
import chat.guildhall.server.runtime.GuildState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes, changes and deletes roles on behalf of a member. Whoever does it manages roles, stands
 * above the role, and gives it no permission that they lack.
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

  private final Access access;
  private final Snowflakes snowflakes;
  private final RoleStore store;
  private final RoleChanges changes;
  private final Images images;

  @Inject
  RoleService(
      Access access, Snowflakes snowflakes, RoleStore store, RoleChanges changes, Images images) {
    this.access = access;
    this.snowflakes = snowflakes;
    this.store = store;
    this.changes = changes;
    this.images = images;
  }

  /** Keeps the icon of a request, if it brings one; not in a lane, since it takes a while. */
  public @Nullable String icon(RoleId role, RoleForm form) {
    String picture = form.icon().value();
    return picture == null ? null : images.store(ImageKind.ROLE_ICON, role, "icon", picture);
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

  Role create(Actor actor, GuildId guildId, RoleForm form) {
    access.guild(actor.user(), guildId).require(Permission.MANAGE_ROLES);
    RoleId id = snowflakes.nextRoleId();
    String iconHash = icon(id, form);
    return access.change(
        actor,
        guildId,
        Permission.MANAGE_ROLES,
        (turn, guild) -> {
          Permissions permissions =
              form.permissions().orElse(guild.state().everyone().permissions());
          if (form.permissions().present()) {
            requireHeld(guild, permissions);
          }
          if (guild.state().roles().size() >= ROLES_MAX) {
            throw ApiError.MAXIMUM_ROLES.exception();
          }
          Role role = form.applyTo(RoleChanges.blank(id, permissions, 1), iconHash);
          changes.add(turn, role);
          return role;
        });
  }

  Role update(Actor actor, GuildId guildId, RoleId id, RoleForm form) {
    requireManageable(access.guild(actor.user(), guildId), id);
    if (form.decorates() && id.equals(everyone(guildId))) {
      throw ApiError.INVALID_ROLE.exception();
    }
    String iconHash = icon(id, form);
    return access.change(
        actor,
        guildId,
        Permission.MANAGE_ROLES,
        (turn, guild) -> {
          Role before = requireManageable(guild, id);
          Role after = form.applyTo(before, iconHash);
          requireHeld(
              guild, new Permissions(before.permissions().bits() ^ after.permissions().bits()));
          if (!after.equals(before)) {
            changes.save(turn, List.of(after));
          }
          return after;
        });
  }

  void delete(Actor actor, GuildId guildId, RoleId id) {
    access.change(
        actor,
        guildId,
        (turn, guild) -> {
          Role role = requireManageable(guild, id);
          if (role.managed() || id.equals(everyone(guildId))) {
            throw ApiError.INVALID_ROLE.exception();
          }
          changes.delete(turn, role);
          return role;
        });
  }

  List<Role> reorder(Actor actor, GuildId guildId, Map<RoleId, Integer> wanted) {
    return access.change(
        actor,
        guildId,
        Permission.MANAGE_ROLES,
        (turn, guild) -> {
          List<Role> moved = RoleOrder.apply(guild, wanted);
          if (!moved.isEmpty()) {
            changes.save(turn, moved);
          }
          return List.copyOf(turn.state().roles());
        });
  }

  private static RoleId everyone(GuildId guild) {
    return GuildState.everyoneId(guild);
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
}
