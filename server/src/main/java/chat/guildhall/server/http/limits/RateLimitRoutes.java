package chat.guildhall.server.http.limits;

import chat.guildhall.server.http.ApiVersions;
import chat.guildhall.server.http.RateLimitedException;
import chat.guildhall.server.http.RouteAnswers;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Counts calls of the routes that are no REST endpoints, by address, as {@link RateLimitFilter}.
 */
@Singleton
final class RateLimitRoutes {
  /** Behind the headers for other origins, before the routes. */
  private static final int BEFORE_THE_ROUTES = -900;

  private static final List<String> PREFIXES = List.of("", "/api", "/api/v9", "/api/v10");
  private static final List<String> PATHS = List.of("/ping", "/policies/*");

  private final CallCount calls;

  @Inject
  RateLimitRoutes(CallCount calls) {
    this.calls = calls;
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
    HttpServerResponse response = context.response();
    String path = ApiVersions.endpointOf(context.normalizedPath());
    try {
      calls.take(context.request(), path, Optional.empty(), response::putHeader);
    } catch (RateLimitedException refusal) {
      RouteAnswers.refuse(response, refusal);
      return;
    }
    context.next();
  }
}
