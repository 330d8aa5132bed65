package chat.guildhall.server.presence;

/**
 * With what somebody is connected.
 *
 * @param kind {@code web}, {@code desktop} or {@code mobile}: the key in {@code client_status}
 * @param os as the client named it, at most 64 characters
 */
public record ClientInfo(String kind, String os) {
  /** What is told of a client to its own user. */
  public record Outward(String client, String os, int version) {}

  /** The client as its own user sees it in its list of sessions. */
  public Outward outward() {
    return new Outward(kind, os, 0);
  }
}
