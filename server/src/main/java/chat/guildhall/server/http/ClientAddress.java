package chat.guildhall.server.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from: the peer's IP address, or what a proxy on this very machine names as
 * the last entry of {@code X-Forwarded-For}. Others may write what they like into that header.
 */
@RequestScoped
public class ClientAddress {
  private static final String FORWARDED = "X-Forwarded-For";
  private static final int LENGTH_MAX = 45;

  private final CurrentVertxRequest current;

  @Inject
  ClientAddress(CurrentVertxRequest current) {
    this.current = current;
  }

  /** The address in its usual spelling. */
  public String text() {
    return of(current.getCurrent().request());
  }

  /** The address of a request outside of REST. */
  public static String of(HttpServerRequest request) {
    SocketAddress peer = request.remoteAddress();
    String address = peer == null ? "" : peer.hostAddress();
    String forwarded = request.getHeader(FORWARDED);
    if (address == null) {
      return "";
    }
    if (forwarded == null || !isLoopback(address)) {
      return address;
    }
    String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return isAddress(last) ? last : address;
  }

  private static boolean isAddress(@Nullable String text) {
    return text != null
        && text.length() <= LENGTH_MAX
        && text.matches("[0-9]+(\\.[0-9]+){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
