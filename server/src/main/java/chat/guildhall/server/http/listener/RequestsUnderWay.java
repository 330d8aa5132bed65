package chat.guildhall.server.http.listener;

import chat.guildhall.server.config.Draining;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiVersions;
import chat.guildhall.server.http.RouteAnswers;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Lets requests finish before the process stops, and takes no new ones of the API meanwhile.
 * Sockets of the gateway are not among them: they are sent away before.
 */
@Singleton
public final class RequestsUnderWay {
  /** The order of the first route of all; the next ones count up from it. */
  public static final int FIRST = Integer.MIN_VALUE;

  private static final Logger LOG = Logger.getLogger(RequestsUnderWay.class);
  private static final Duration DRAIN_MAX = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(10);

  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean draining;

  void register(@Observes Router router) {
    router.route().order(FIRST).handler(this::count);
  }

  private void count(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (draining && isForTheApi(request)) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      RouteAnswers.refuse(context.response(), ApiError.UNAVAILABLE.exception());
      return;
    }
    if (!isUpgrade(request)) {
      underWay.incrementAndGet();
      context.addEndHandler(_ -> underWay.decrementAndGet());
    }
    context.next();
  }

  private static boolean isForTheApi(HttpServerRequest request) {
    String path = request.path();
    return isUpgrade(request) || (path != null && path.startsWith(ApiVersions.API));
  }

  /** Whether the client asks for a WebSocket. */
  public static boolean isUpgrade(HttpServerRequest request) {
    String upgrade = request.getHeader(HttpHeaders.UPGRADE);
    return upgrade != null && upgrade.equalsIgnoreCase("websocket");
  }

  void drain(@Observes @Priority(Draining.REQUESTS) Draining event) throws InterruptedException {
    draining = true;
    long until = System.nanoTime() + DRAIN_MAX.toNanos();
    while (underWay.get() > 0 && System.nanoTime() < until) {
      Thread.sleep(POLL);
    }
    if (underWay.get() > 0) {
      LOG.warnf("%d requests did not finish in time.", underWay.get());
    }
  }
}
