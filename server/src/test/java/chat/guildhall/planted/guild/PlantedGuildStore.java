package chat.guildhall.planted.guild;

/** Planted: another feature's store, which nobody else may use. */
public final class PlantedGuildStore {
  /** Something to call. */
  public int rows() {
    return 1;
  }
}
