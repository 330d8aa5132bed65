package chat.guildhall.server.role;

import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of a guild's roles: a reordering hands out anew the positions that are there, and
 * {@code @everyone} stays at 0. Nobody moves a role at or above their own highest, nor past it.
 */
final class RoleOrder {
  private static final int POSITION_MAX = 10_000;

  private RoleOrder() {}

  /** Reads the body of a reordering: the wanted positions by role. */
  static Map<RoleId, Integer> parse(byte[] body) {
    Map<RoleId, Integer> wanted = new LinkedHashMap<>();
    for (Form item : Form.parseList(body, RoleService.ROLES_MAX)) {
      RoleId id = item.requiredSnowflake("id", RoleId::new);
      Integer position = item.integer("position", 0, POSITION_MAX).value();
      item.check();
      if (position != null) {
        wanted.put(id, position);
      }
    }
    return wanted;
  }

  /** The roles whose position changes, as they are afterwards. */
  static List<Role> apply(GuildAccess guild, Map<RoleId, Integer> wanted) {
    for (RoleId id : wanted.keySet()) {
      if (guild.state().role(id).isEmpty()) {
        throw ApiError.UNKNOWN_ROLE.exception();
      }
    }
    List<Role> before =
        guild.state().roles().stream()
            .filter(role -> !role.id().equals(guild.state().everyone().id()))
            .toList();
    List<Integer> positions = before.stream().map(Role::position).sorted().toList();
    List<Role> order = order(before, positions, wanted);
    List<Role> moved = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Role role = order.get(i);
      Role after = role.withPosition(positions.get(i));
      if (role.position() != after.position()) {
        if (!guild.outranks(role) || !guild.outranks(after)) {
          throw ApiError.MISSING_PERMISSIONS.exception();
        }
        moved.add(after);
      }
    }
    return moved;
  }

  private static List<Role> order(
      List<Role> before, List<Integer> positions, Map<RoleId, Integer> wanted) {
    List<Role> order = new ArrayList<>(before);
    order.removeIf(role -> wanted.containsKey(role.id()));
    before.stream()
        .filter(role -> wanted.containsKey(role.id()))
        .sorted(Comparator.comparing(role -> wanted.getOrDefault(role.id(), 0)))
        .forEach(role -> {
          int place = wanted.getOrDefault(role.id(), 0);
          long index = positions.stream().filter(position -> position < place).count();
          order.add((int) Math.min(index, order.size()), role);
        });
    return order;
  }
}
