package chat.guildhall.server.http.direct;

import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiVersions;
import chat.guildhall.server.http.Authenticator;
import chat.guildhall.server.http.Caller;
import chat.guildhall.server.http.CrossOrigin;
import chat.guildhall.server.http.ErrorMappers;
import chat.guildhall.server.http.RouteAnswers;
import chat.guildhall.server.http.limits.CallCount;
import chat.guildhall.server.http.listener.BodyLimit;
import chat.guildhall.server.http.listener.RequestsUnderWay;
import chat.guildhall.server.json.Json;
import chat.guildhall.server.json.RawJson;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Serves the calls that are made most often without the REST framework, whose share of a posted
 * message is several times that of the message itself: the body is gathered on the event loop, one
 * virtual thread does the rest.
 *
 * <p>A feature adds its endpoints when it observes the event of this type. Each has an ordinary
 * endpoint too, with the same services behind it, which takes whatever is unusual here: a body of
 * another type, one without a length or one that is too long, a query with escapes.
 */
@Singleton
public class DirectRoutes {
  private static final int BEFORE_THE_ROUTES = RequestsUnderWay.FIRST + 2;
  private static final String MULTIPART = "multipart/";

  private final Authenticator authenticator;
  private final CallCount count;
  private final Event<DirectRoutes> adding;
  private final List<Endpoint> endpoints = new ArrayList<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("direct-", 0).factory());

  @Inject
  DirectRoutes(Authenticator authenticator, CallCount count, Event<DirectRoutes> adding) {
    this.authenticator = authenticator;
    this.count = count;
    this.adding = adding;
  }

  private record Endpoint(
      String method, String prefix, String suffix, Function<DirectCall, Object> answer) {

    boolean takes(String name, String path) {
      int between = path.length() - prefix.length() - suffix.length();
      return between > 0
          && method.equals(name)
          && path.startsWith(prefix)
          && path.endsWith(suffix)
          && path.indexOf('/', prefix.length()) == prefix.length() + between;
    }

    String parameter(String path) {
      return path.substring(prefix.length(), path.length() - suffix.length());
    }
  }

  /**
   * Adds an endpoint.
   *
   * @param path behind {@code /api} and the version, one segment of it being {@code {id}}, not the
   *     last
   * @param answer gives what leaves as JSON, or {@link RawJson}, with status 200; runs on a virtual
   *     thread
   */
  public void add(String method, String path, Function<DirectCall, Object> answer) {
    int id = path.indexOf("{id}");
    endpoints.add(
        new Endpoint(method, path.substring(0, id), path.substring(id + "{id}".length()), answer));
  }

  void register(@Observes Router router) {
    adding.fire(this);
    router.route().order(BEFORE_THE_ROUTES).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    String whole = request.path();
    if (whole == null || !whole.startsWith(ApiVersions.API)) {
      context.next();
      return;
    }
    String path = ApiVersions.endpointOf(whole);
    Endpoint endpoint = find(request.method().name(), path);
    if (endpoint == null || !isUsual(request)) {
      context.next();
      return;
    }
    Buffer body = Buffer.buffer();
    request
        .handler(body::appendBuffer)
        .endHandler(_ -> threads.execute(() -> serve(request, path, endpoint, body.getBytes())))
        .resume();
  }

  private @Nullable Endpoint find(String method, String path) {
    for (Endpoint endpoint : endpoints) {
      if (endpoint.takes(method, path)) {
        return endpoint;
      }
    }
    return null;
  }

  /** Whether the call is one that this way can serve to its end. */
  private static boolean isUsual(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    String query = request.query();
    return (query == null || query.indexOf('%') < 0)
        && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
        && request.getHeader(HttpHeaders.EXPECT) == null
        && (type == null || !type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length()))
        && BodyLimit.isWithin(request);
  }

  private void serve(HttpServerRequest request, String path, Endpoint endpoint, byte[] body) {
    HttpServerResponse response = request.response();
    try {
      CrossOrigin.allow(request, response);
      String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
      Optional<Caller> caller =
          authorization == null ? Optional.empty() : authenticator.authenticate(authorization);
      count.take(request, path, caller, response::putHeader);
      DirectCall call =
          new DirectCall(
              caller.orElseThrow(ApiError.UNAUTHORIZED::exception),
              endpoint.parameter(path),
              request.params(),
              body);
      Object answer = endpoint.answer().apply(call);
      byte[] json = answer instanceof RawJson(byte[] utf8) ? utf8 : Json.bytes(answer);
      response
          .putHeader(HttpHeaders.CONTENT_TYPE, RouteAnswers.JSON)
          .end(Buffer.buffer(Unpooled.wrappedBuffer(json)));
    } catch (RuntimeException | Error failed) {
      RouteAnswers.refuse(response, ErrorMappers.told(failed));
    }
  }
}
