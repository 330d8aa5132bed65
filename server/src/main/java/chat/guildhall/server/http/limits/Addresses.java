package chat.guildhall.server.http.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Which addresses count as one: an IPv6 network of 64 bits is one home's. */
public final class Addresses {
  private static final int NETWORK_BYTES = 8;

  private Addresses() {}

  /** The name of the group that an address, spelled as digits, is in. */
  public static String group(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address v6
          ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), NETWORK_BYTES))
          : address;
    } catch (IllegalArgumentException named) {
      return address;
    }
  }
}
