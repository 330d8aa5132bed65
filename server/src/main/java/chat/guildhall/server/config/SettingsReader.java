package chat.guildhall.server.config;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the settings: environment variables over {@code guildhall.properties} in the working
 * folder, both under the same {@code GUILDHALL_*} names. An unknown name and a malformed value both
 * stop the start, since a typing error that is ignored is found too late.
 */
public final class SettingsReader {
  /** The file beside the working folder's other files. */
  public static final String FILE = "guildhall.properties";

  private static final String PREFIX = "GUILDHALL_";
  private static final Set<String> KNOWN =
      Set.of(
          "HOST",
          "PORT",
          "RTC_PORT",
          "RTC_ADDRESS",
          "DATA",
          "PUBLIC_URL",
          "REGISTRATION",
          "RATE_LIMITS",
          "PASSWORD_COST",
          "OUTBOUND_ALLOW",
          "METRICS_TOKEN",
          "DATABASE_URL",
          "SMTP_URL",
          "MAIL_FROM");

  /** Named in the design, without an effect yet: better refused than silently without one. */
  private static final Set<String> NOT_YET =
      Set.of(
          "REDIS_URL", "S3_URL", "OPENSEARCH_URL", "LIVEKIT_URL", "LIVEKIT_KEY", "LIVEKIT_SECRET");

  private static final int PORT_MAX = 65_535;

  private final Map<String, String> values;
  private final Path workingFolder;

  private SettingsReader(Map<String, String> values, Path workingFolder) {
    this.values = values;
    this.workingFolder = workingFolder;
  }

  /**
   * The settings of this process.
   *
   * @throws SettingsException with one line that says which setting is wrong and what it may be
   */
  public static Settings read() {
    return read(System.getenv(), Path.of("").toAbsolutePath());
  }

  /**
   * The settings of a given environment and working folder.
   *
   * @throws SettingsException as {@link #read()}
   */
  public static Settings read(Map<String, String> environment, Path workingFolder) {
    Map<String, String> values = new TreeMap<>(fromFile(workingFolder.resolve(FILE)));
    environment.forEach((name, value) -> {
      if (name.startsWith(PREFIX)) {
        values.put(name, value);
      }
    });
    values.keySet().forEach(SettingsReader::checkName);
    values.values().removeIf(String::isBlank);
    values.replaceAll((_, value) -> value.strip());
    return new SettingsReader(values, workingFolder).settings();
  }

  private static Map<String, String> fromFile(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new SettingsException(FILE + " cannot be read: " + unreadable.getMessage());
    }
    Map<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
    return values;
  }

  private static void checkName(String name) {
    String bare = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
    if (NOT_YET.contains(bare)) {
      throw new SettingsException(name + " is not supported by this version yet: leave it out");
    }
    if (!KNOWN.contains(bare)) {
      throw new SettingsException(name + " is not a setting: see the table in README.md");
    }
  }

  private Settings settings() {
    String host = host();
    boolean lifted = choice("RATE_LIMITS", "on", "on", "off").equals("off");
    return new Settings(
        host,
        port("PORT", 8080),
        port("RTC_PORT", 7882),
        value("RTC_ADDRESS"),
        workingFolder.resolve(value("DATA").orElse("data")).normalize(),
        value("PUBLIC_URL").map(SettingsReader::publicUrl),
        registration(host),
        !lifted,
        choice("PASSWORD_COST", "full", "full", "test").equals("test")
            ? PasswordCost.TEST
            : PasswordCost.FULL,
        ranges(),
        value("METRICS_TOKEN"),
        value("DATABASE_URL").map(SettingsReader::databaseUrl),
        value("SMTP_URL").map(SettingsReader::smtp),
        value("MAIL_FROM"));
  }

  private Optional<String> value(String bare) {
    return Optional.ofNullable(values.get(PREFIX + bare));
  }

  private String host() {
    String host = value("HOST").orElse("::");
    if (!host.matches("[0-9A-Za-z.:%_-]+")) {
      throw new SettingsException("GUILDHALL_HOST must be a host name or an IP address");
    }
    return host;
  }

  private int port(String bare, int byDefault) {
    String text = value(bare).orElse(String.valueOf(byDefault));
    if (!text.matches("[0-9]{1,5}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > PORT_MAX) {
      throw new SettingsException(PREFIX + bare + " must be a number from 1 to 65535");
    }
    return Integer.parseInt(text);
  }

  private String choice(String bare, String byDefault, String... allowed) {
    String text = value(bare).orElse(byDefault).toLowerCase(Locale.ROOT);
    if (Stream.of(allowed).noneMatch(text::equals)) {
      throw new SettingsException(PREFIX + bare + " must be one of " + String.join(", ", allowed));
    }
    return text;
  }

  private Registration registration(String host) {
    String byDefault = isLoopback(host) ? "open" : "invite";
    String chosen = choice("REGISTRATION", byDefault, "open", "invite", "closed");
    return Registration.valueOf(chosen.toUpperCase(Locale.ROOT));
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  private static URI publicUrl(String text) {
    try {
      URI uri = URI.create(text.replaceAll("/+$", ""));
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      boolean bare = uri.getRawPath().isEmpty() && uri.getRawQuery() == null;
      if (web && bare && uri.getHost() != null && uri.getRawUserInfo() == null) {
        return uri;
      }
    } catch (IllegalArgumentException malformed) {
      // Refused below, in the same words as every other malformed address.
    }
    throw new SettingsException(
        "GUILDHALL_PUBLIC_URL must be like https://chat.example.org, without a path");
  }

  private static DatabaseUrl databaseUrl(String text) {
    return DatabaseUrl.parse(text)
        .orElseThrow(() ->
            new SettingsException(
                "GUILDHALL_DATABASE_URL must be like"
                    + " postgresql://user:password@host:5432/database"));
  }

  private static Smtp smtp(String text) {
    return Smtp.parse(text)
        .orElseThrow(() ->
            new SettingsException("GUILDHALL_SMTP_URL must be like smtp://user:password@host:587"));
  }

  private List<String> ranges() {
    List<String> ranges =
        value("OUTBOUND_ALLOW").stream()
            .flatMap(text -> Stream.of(text.split(",")))
            .map(String::strip)
            .toList();
    for (String range : ranges) {
      if (!range.matches("[0-9A-Fa-f.:]+/[0-9]{1,3}")) {
        throw new SettingsException(
            "GUILDHALL_OUTBOUND_ALLOW must be ranges like 10.0.0.0/8, separated by commas");
      }
    }
    return ranges;
  }
}
