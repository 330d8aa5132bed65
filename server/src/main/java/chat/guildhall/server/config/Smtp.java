package chat.guildhall.server.config;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The mail server that carries e-mail for the instance.
 *
 * @param host its name or address
 * @param port 1 to 65535
 * @param tls whether the connection is encrypted from its first byte (scheme {@code smtps}); with
 *     {@code smtp} it is upgraded by STARTTLS where the server offers it
 * @param user who we log in as, if we do
 * @param password with what
 */
public record Smtp(
    String host, int port, boolean tls, Optional<String> user, Optional<String> password) {
  private static final int PORT_TLS = 465;
  private static final int PORT_SUBMISSION = 587;

  /**
   * Reads {@code smtp://user:password@host:port} or {@code smtps://…}; credentials and port may be
   * left out.
   *
   * @return nothing where the text has another shape
   */
  public static Optional<Smtp> parse(String text) {
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
    boolean tls = "smtps".equals(uri.getScheme());
    if (!(tls || "smtp".equals(uri.getScheme())) || uri.getHost() == null) {
      return Optional.empty();
    }
    int port = uri.getPort() < 0 ? (tls ? PORT_TLS : PORT_SUBMISSION) : uri.getPort();
    Optional<String[]> login =
        Optional.ofNullable(uri.getRawUserInfo()).map(info -> info.split(":", 2));
    return Optional.of(
        new Smtp(
            uri.getHost(),
            port,
            tls,
            login.map(parts -> decode(parts[0])),
            login.filter(parts -> parts.length == 2).map(parts -> decode(parts[1]))));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Says where, never with which password. */
  @Override
  public String toString() {
    return (tls ? "smtps://" : "smtp://") + host + ":" + port;
  }
}
