package chat.guildhall.server.config;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a PostgreSQL is and who we are to it.
 *
 * @param jdbc the address as the JDBC driver takes it, without credentials
 * @param user the role's name
 * @param password its password, empty where the database asks for none
 */
public record DatabaseUrl(String jdbc, String user, String password) {
  private static final int PORT_DEFAULT = 5432;

  /**
   * Reads {@code postgresql://user:password@host:port/database?option=value}, also with the prefix
   * {@code jdbc:} or the scheme {@code postgres}.
   *
   * @return nothing where the text has another shape
   */
  public static Optional<DatabaseUrl> parse(String text) {
    URI uri;
    try {
      uri = URI.create(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
    boolean named = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
    String userInfo = uri.getRawUserInfo();
    String path = uri.getRawPath();
    if (!named || uri.getHost() == null || userInfo == null || path == null || path.length() < 2) {
      return Optional.empty();
    }
    int colon = userInfo.indexOf(':');
    String user = decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
    String password = colon < 0 ? "" : decode(userInfo.substring(colon + 1));
    int port = uri.getPort() < 0 ? PORT_DEFAULT : uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String jdbc = "jdbc:postgresql://" + uri.getHost() + ":" + port + path + query;
    return Optional.of(new DatabaseUrl(jdbc, user, password));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Says where, never with which password. */
  @Override
  public String toString() {
    return jdbc + " as " + user;
  }
}
