package chat.guildhall.server.http.limits;

import chat.guildhall.server.http.ApiVersions;
import chat.guildhall.server.http.ClientAddress;
import chat.guildhall.server.http.RateLimitedException;
import chat.guildhall.server.http.limits.RateLimits.Verdict;
import chat.guildhall.server.json.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Counts calls of the routes that are no REST endpoints, by address, as {@link RateLimitFilter}.
 */
@Singleton
final class RateLimitRoutes {
  /** Behind the headers for other origins, before the routes. */
  private static final int BEFORE_THE_ROUTES = -900;

  private static final List<String> PREFIXES = List.of("", "/api", "/api/v9", "/api/v10");
  private static final List<String> PATHS = List.of("/ping", "/policies/*");

  private final RateLimits limits;

  @Inject
  RateLimitRoutes(RateLimits limits) {
    this.limits = limits;
  }

  void register(@Observes Router router) {
    router.route("/.well-known/*").order(BEFORE_THE_ROUTES).handler(this::count);
    for (String prefix : PREFIXES) {
      for (String path : PATHS) {
        router.route(prefix + path).order(BEFORE_THE_ROUTES).handler(this::count);
      }
    }
  }

  private void count(RoutingContext context) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    String from = Addresses.group(ClientAddress.of(request));
    String path = ApiVersions.endpointOf(context.normalizedPath());
    Verdict verdict = limits.take(request.method().name(), path, from, from);
    RateLimitHeaders.write(verdict, response::putHeader);
    if (!verdict.isRefused()) {
      context.next();
      return;
    }
    RateLimitedException refusal = RateLimitHeaders.refusal(verdict);
    refusal.headers().forEach(response::putHeader);
    response
        .setStatusCode(refusal.error().status())
        .putHeader("Content-Type", "application/json")
        .end(Buffer.buffer(Json.bytes(refusal.body())));
  }
}
