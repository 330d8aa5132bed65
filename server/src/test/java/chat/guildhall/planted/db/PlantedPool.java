package chat.guildhall.planted.db;

import chat.guildhall.planted.role.PlantedRoleService;

/** Planted: a foundation that knows a feature. */
public final class PlantedPool {
  /** The forbidden dependency. */
  public int size(PlantedRoleService roles) {
    return roles.hashCode();
  }
}
