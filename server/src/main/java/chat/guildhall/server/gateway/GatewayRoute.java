package chat.guildhall.server.gateway;

import chat.guildhall.protocol.CloseCode;
import chat.guildhall.server.config.Settings;
import chat.guildhall.server.gateway.wire.Encoding;
import chat.guildhall.server.gateway.wire.JsonEncoding;
import chat.guildhall.server.gateway.wire.Wire;
import chat.guildhall.server.http.listener.RequestsUnderWay;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Accepts gateway sockets on the main port. Some clients put a slash before the query, some two,
 * some none.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#connecting">Connecting</a>
 */
@ApplicationScoped
public class GatewayRoute {
  private static final int BEFORE_THE_ROUTES = RequestsUnderWay.FIRST + 1;
  private static final Set<String> PATHS = Set.of("", "/", "//", "/gateway", "/gateway/");
  private static final Set<String> VERSIONS = Set.of("9", "10");

  private final GatewayUrl url;
  private final Connection.Commands commands;
  private final int heartbeatIntervalMs;
  private final boolean limited;

  @Inject
  GatewayRoute(
      GatewayUrl url,
      Connection.Commands commands,
      @ConfigProperty(name = "chat.guildhall.gateway.heartbeat-interval-ms")
          int heartbeatIntervalMs,
      Settings settings) {
    this.url = url;
    this.commands = commands;
    this.heartbeatIntervalMs = heartbeatIntervalMs;
    this.limited = settings.rateLimits();
  }

  void install(@Observes Router router) {
    router.route().order(BEFORE_THE_ROUTES).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    String path = request.path();
    if (!RequestsUnderWay.isUpgrade(request) || (path != null && !PATHS.contains(path))) {
      context.next();
      return;
    }
    request.toWebSocket().onSuccess(socket -> accept(request, socket));
  }

  private void accept(HttpServerRequest request, ServerWebSocket socket) {
    String compression = request.getParam("compress", "");
    // What is refused is told plainly.
    Encoding encoding = Encoding.of(compression).orElseGet(() -> JsonEncoding.INSTANCE);
    String refusal = refusal(request.params());
    if (refusal != null) {
      socket.close((short) CloseCode.INVALID_API_VERSION.code(), refusal);
      return;
    }
    EventExecutor loop = ContextInternal.current().nettyEventLoop();
    Wire wire = Wire.of(request.connection(), socket, encoding);
    new Connection(socket, loop, wire, url.of(request), commands, heartbeatIntervalMs, limited)
        .open();
  }

  /** Why this client cannot be served; null if it can. */
  private static @Nullable String refusal(MultiMap query) {
    String version = query.get("v");
    if (version != null && !VERSIONS.contains(version)) {
      return CloseCode.INVALID_API_VERSION.reason();
    }
    String encoding = query.get("encoding");
    if (encoding != null && !encoding.equals("json")) {
      return "Only the encoding json is offered.";
    }
    String compression = query.get("compress");
    if (compression != null && Encoding.of(compression).isEmpty()) {
      return "The compressions are " + String.join(", ", Encoding.COMPRESSIONS) + ".";
    }
    return null;
  }
}
