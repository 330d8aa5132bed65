package chat.guildhall.server.http.limits;

import chat.guildhall.server.http.ApiVersions;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.RateLimitedException;
import chat.guildhall.server.http.Responses;
import chat.guildhall.server.http.limits.RateLimits.Verdict;
import chat.guildhall.server.json.Json;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Counts each call, refuses those too many with 429, and puts Discord's headers on every answer.
 * Calls that reach no endpoint are counted by address: those without a valid token as the route
 * that they asked for, those that no path or method fits all as one.
 */
public class RateLimitFilter {
  private static final String VERDICT = RateLimitFilter.class.getName();
  private static final String NOWHERE = "";

  private final CallCount calls;
  private final CurrentCaller caller;

  @Inject
  RateLimitFilter(CallCount calls, CurrentCaller caller) {
    this.calls = calls;
    this.caller = caller;
  }

  /** Counts the call, once it is known who calls. */
  @ServerRequestFilter(priority = Priorities.USER)
  public Optional<Response> count(ContainerRequestContext request, HttpServerRequest http) {
    Verdict verdict = calls.count(http, endpoint(http), caller.find());
    request.setProperty(VERDICT, verdict);
    return verdict.isRefused()
        ? Optional.of(Responses.of(RateLimitHeaders.refusal(verdict)))
        : Optional.empty();
  }

  /** Says how many calls are left. */
  @ServerResponseFilter
  public void tell(
      ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest http) {
    Verdict verdict =
        request.getProperty(VERDICT) instanceof Verdict counted ? counted : late(response, http);
    RateLimitHeaders.write(verdict, response.getHeaders()::putSingle);
  }

  /** Counts a call that was answered before {@link #count}; the answer gives way to a refusal. */
  private Verdict late(ContainerResponseContext response, HttpServerRequest http) {
    boolean unauthorized = response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode();
    String path = unauthorized ? endpoint(http) : NOWHERE;
    Verdict verdict = calls.count(http, path, Optional.empty());
    if (verdict.isRefused()) {
      RateLimitedException refusal = RateLimitHeaders.refusal(verdict);
      response.setStatus(refusal.error().status());
      response.setEntity(Json.bytes(refusal.body()), null, MediaType.APPLICATION_JSON_TYPE);
      refusal.headers().forEach(response.getHeaders()::putSingle);
    }
    return verdict;
  }

  private static String endpoint(HttpServerRequest http) {
    String path = http.path();
    return path == null ? NOWHERE : ApiVersions.endpointOf(path);
  }
}
