package chat.guildhall.planted.access;

import chat.guildhall.planted.role.PlantedRoleService;

/** Planted: the door to resources that knows a feature. */
public final class PlantedAccess {
  /** The forbidden dependency. */
  public int ask(PlantedRoleService roles) {
    return roles.hashCode();
  }
}
