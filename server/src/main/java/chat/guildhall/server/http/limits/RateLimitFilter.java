package chat.guildhall.server.http.limits;

import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ClientAddress;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.RateLimitedException;
import chat.guildhall.server.http.Responses;
import chat.guildhall.server.http.limits.RateLimits.Verdict;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Counts each call, refuses those too many with 429, and puts Discord's headers on every answer.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits#header-format">Header
 *     format</a>
 */
public class RateLimitFilter {
  private static final String VERDICT = RateLimitFilter.class.getName();
  private static final String API = "/api";
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MS_PER_SECOND = 1e3;

  private final RateLimits limits;
  private final CurrentCaller caller;
  private final ClientAddress address;

  @Inject
  RateLimitFilter(RateLimits limits, CurrentCaller caller, ClientAddress address) {
    this.limits = limits;
    this.caller = caller;
    this.address = address;
  }

  /** Counts the call, once it is known who calls. */
  @ServerRequestFilter(priority = Priorities.USER)
  public Optional<Response> count(ContainerRequestContext request) {
    String path = request.getUriInfo().getRequestUri().getRawPath();
    String from = Addresses.group(address.text());
    Verdict verdict =
        limits.take(
            request.getMethod(),
            path.startsWith(API) ? path.substring(API.length()) : path,
            caller.find().map(found -> found.userId().toString()).orElse(from),
            from);
    request.setProperty(VERDICT, verdict);
    if (!verdict.isRefused()) {
      return Optional.empty();
    }
    return Optional.of(
        Responses.of(
            new RateLimitedException(
                ApiError.RATE_LIMITED, Duration.ofNanos(verdict.waitNanos()), verdict.global())));
  }

  /** Says how many calls are left. */
  @ServerResponseFilter
  public void tell(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(VERDICT) instanceof Verdict verdict)) {
      return;
    }
    MultivaluedMap<String, Object> headers = response.getHeaders();
    if (verdict.isRefused()) {
      headers.putSingle("X-RateLimit-Scope", verdict.global() ? "global" : "user");
      if (verdict.global()) {
        headers.putSingle("X-RateLimit-Global", "true");
      }
    }
    double resetAfter = verdict.resetNanos() / NANOS_PER_SECOND;
    double reset = Instant.now().toEpochMilli() / MS_PER_SECOND + resetAfter;
    headers.putSingle("X-RateLimit-Limit", verdict.limit());
    headers.putSingle("X-RateLimit-Remaining", verdict.remaining());
    headers.putSingle("X-RateLimit-Reset", String.format(Locale.ROOT, "%.3f", reset));
    headers.putSingle("X-RateLimit-Reset-After", String.format(Locale.ROOT, "%.3f", resetAfter));
    headers.putSingle("X-RateLimit-Bucket", verdict.bucket());
  }
}
