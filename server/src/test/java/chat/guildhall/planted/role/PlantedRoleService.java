package chat.guildhall.planted.role;

import chat.guildhall.planted.guild.PlantedGuildStore;

/** Planted: reaches into another feature's store. */
public final class PlantedRoleService {
  /** The forbidden call. */
  public int count(PlantedGuildStore store) {
    return store.rows();
  }
}
