package chat.guildhall.server.http.client;

import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the client's page may do: run its own scripts and talk to its own server, nothing else. The
 * user interface library writes style elements, so inline styles are allowed; no script is.
 */
final class SecurityHeaders {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:[0-9]{1,5})?");

  private final Optional<URI> publicUrl;

  SecurityHeaders(Optional<URI> publicUrl) {
    this.publicUrl = publicUrl;
  }

  /**
   * Adds the headers.
   *
   * @param host the request's Host; older browsers do not take {@code 'self'} for WebSockets too
   */
  void add(HttpServerResponse response, Optional<String> host) {
    StringBuilder connect = new StringBuilder("'self'");
    host.filter(name -> HOST.matcher(name).matches())
        .ifPresent(name -> connect.append(" ws://").append(name).append(" wss://").append(name));
    publicUrl.ifPresent(url -> {
      String socket = "https".equals(url.getScheme()) ? " wss://" : " ws://";
      connect.append(socket).append(url.getRawAuthority());
    });
    String policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
            + " data: blob:; font-src 'self'; media-src 'self' blob:; worker-src 'self' blob:;"
            + " manifest-src 'self'; connect-src "
            + connect
            + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    response
        .putHeader("Content-Security-Policy", policy)
        .putHeader("Referrer-Policy", "same-origin")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader(
            "Permissions-Policy",
            "camera=(self), microphone=(self), display-capture=(self), geolocation=(), usb=(),"
                + " payment=()");
  }
}
