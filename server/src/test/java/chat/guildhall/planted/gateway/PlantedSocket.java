package chat.guildhall.planted.gateway;

/** Planted: a part of the gateway, which no feature may know. */
public final class PlantedSocket {
  /** Something to call. */
  public void send() {}
}
