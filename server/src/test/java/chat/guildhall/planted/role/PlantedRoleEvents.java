package chat.guildhall.planted.role;

import chat.guildhall.planted.gateway.PlantedSocket;

/** Planted: a feature that writes to sockets itself. */
public final class PlantedRoleEvents {
  /** The forbidden call. */
  public void tell(PlantedSocket socket) {
    socket.send();
  }
}
