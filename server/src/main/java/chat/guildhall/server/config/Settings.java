package chat.guildhall.server.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the operator chose, read once at the start and never changed. Inject it; {@link
 * SettingsReader} says how each name is read.
 *
 * @param host the address that the listener binds ({@code GUILDHALL_HOST})
 * @param port its TCP port ({@code GUILDHALL_PORT})
 * @param rtcPort the UDP and TCP port of media ({@code GUILDHALL_RTC_PORT})
 * @param rtcAddress the media address to offer ({@code GUILDHALL_RTC_ADDRESS})
 * @param data the folder of everything that must outlive the process ({@code GUILDHALL_DATA}),
 *     absolute
 * @param publicUrl the instance's address as its people see it ({@code GUILDHALL_PUBLIC_URL}),
 *     without a slash at its end; without it addresses come from the request's Host
 * @param registration who may make an account as long as the owner has not chosen otherwise on the
 *     owner page ({@code GUILDHALL_REGISTRATION})
 * @param rateLimits whether any limit of a rate holds ({@code GUILDHALL_RATE_LIMITS})
 * @param passwordCost how dear a password hash is ({@code GUILDHALL_PASSWORD_COST})
 * @param outboundAllow private ranges that outgoing requests may reach ({@code
 *     GUILDHALL_OUTBOUND_ALLOW}), each in CIDR notation
 * @param metricsToken the bearer that opens {@code /metrics} to others than loopback ({@code
 *     GUILDHALL_METRICS_TOKEN})
 * @param databaseUrl the PostgreSQL to use instead of the embedded one ({@code
 *     GUILDHALL_DATABASE_URL})
 * @param smtp the mail server ({@code GUILDHALL_SMTP_URL}); without it no e-mail is sent
 * @param mailFrom the sender of that mail ({@code GUILDHALL_MAIL_FROM})
 */
public record Settings(
    String host,
    int port,
    int rtcPort,
    Optional<String> rtcAddress,
    Path data,
    Optional<URI> publicUrl,
    Registration registration,
    boolean rateLimits,
    PasswordCost passwordCost,
    List<String> outboundAllow,
    Optional<String> metricsToken,
    Optional<DatabaseUrl> databaseUrl,
    Optional<Smtp> smtp,
    Optional<String> mailFrom) {

  /** Where a browser on this machine finds the instance, without a slash at its end. */
  public String localUrl() {
    return "http://localhost:" + port;
  }

  /** The address to print in links: the public one, else the local one. */
  public String baseUrl() {
    return publicUrl.map(URI::toString).orElseGet(this::localUrl);
  }
}
