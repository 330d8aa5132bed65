package chat.guildhall.server.http.probe;

import chat.guildhall.server.config.Drain;
import chat.guildhall.server.config.Settings;
import chat.guildhall.server.db.Database;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * {@code GET /healthz} is 200 only while requests are served and the database answers, else 503;
 * {@code GET /livez} is 200 while the process lives; {@code GET /metrics} is Prometheus' text, for
 * loopback or the bearer of {@code GUILDHALL_METRICS_TOKEN}.
 */
@Singleton
public final class ProbeRoutes {
  private static final int DATABASE_LIMIT_SECONDS = 2;

  private final Drain drain;
  private final Settings settings;
  private final Database database;
  private final PrometheusMeterRegistry metrics;

  @Inject
  ProbeRoutes(Drain drain, Settings settings, Database database, PrometheusMeterRegistry metrics) {
    this.drain = drain;
    this.settings = settings;
    this.database = database;
    this.metrics = metrics;
  }

  void register(@Observes Router router) {
    router.get("/healthz").blockingHandler(this::health, false);
    router.get("/livez").handler(context -> answer(context, 200, "alive\n"));
    // The framework's own routes, its unguarded metrics among them, are nobody's business.
    router.route("/q/*").order(Integer.MIN_VALUE).handler(c -> answer(c, 404, "not found\n"));
    router.get("/metrics").blockingHandler(this::metrics, false);
  }

  private void health(RoutingContext context) {
    boolean healthy = drain.isServing() && database.answers(DATABASE_LIMIT_SECONDS);
    answer(context, healthy ? 200 : 503, healthy ? "ok\n" : "not serving\n");
  }

  private void metrics(RoutingContext context) {
    if (!fromLoopback(context) && !bearsToken(context)) {
      answer(context, 403, "forbidden\n");
      return;
    }
    answer(context, 200, metrics.scrape());
  }

  private static boolean fromLoopback(RoutingContext context) {
    SocketAddress peer = context.request().connection().remoteAddress();
    try {
      // A forwarding header means that somebody else asks, through a proxy on this machine.
      return peer != null
          && peer.hostAddress() != null
          && InetAddress.getByName(peer.hostAddress()).isLoopbackAddress()
          && !context.request().headers().contains("X-Forwarded-For")
          && !context.request().headers().contains("Forwarded");
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  private boolean bearsToken(RoutingContext context) {
    String header = context.request().getHeader("Authorization");
    return header != null
        && settings.metricsToken().filter(token -> same("Bearer " + token, header)).isPresent();
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(RoutingContext context, int status, String text) {
    HttpServerResponse response = context.response();
    response
        .setStatusCode(status)
        .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Content-Type-Options", "nosniff")
        .end(text);
  }
}
