package chat.guildhall.planted.guild;

import chat.guildhall.planted.role.PlantedRoleService;

/** Planted: closes a cycle with {@code role}. */
public final class PlantedGuildService {
  /** Leans on a feature that leans on this one. */
  public int count(PlantedRoleService roles) {
    return roles.hashCode();
  }
}
