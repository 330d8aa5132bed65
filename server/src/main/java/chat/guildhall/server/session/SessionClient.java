package chat.guildhall.server.session;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a login says of its client, as far as a person needs it to recognise the login in a list.
 *
 * @param address the client's IP address
 * @param os the operating system, empty where unknown
 * @param platform the browser or library, empty where unknown
 */
public record SessionClient(String address, String os, String platform) {
  /** Marks of a User-Agent header, the more telling first, and what they say. */
  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("android", "Android"),
          Map.entry("iphone", "iOS"),
          Map.entry("ipad", "iOS"),
          Map.entry("windows", "Windows"),
          Map.entry("mac os", "macOS"),
          Map.entry("cros", "ChromeOS"),
          Map.entry("linux", "Linux"));

  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("edg", "Edge"),
          Map.entry("opr/", "Opera"),
          Map.entry("firefox/", "Firefox"),
          Map.entry("fxios", "Firefox"),
          Map.entry("chrome/", "Chrome"),
          Map.entry("crios", "Chrome"),
          Map.entry("safari/", "Safari"));

  /** Reads a client from its address and its {@code User-Agent}. */
  public static SessionClient of(String address, @Nullable String userAgent) {
    String agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
    return new SessionClient(address, firstOf(SYSTEMS, agent), firstOf(BROWSERS, agent));
  }

  private static String firstOf(List<Map.Entry<String, String>> marks, String agent) {
    return marks.stream()
        .filter(mark -> agent.contains(mark.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
