package chat.guildhall.server.http.listener;

import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.FormReader;
import chat.guildhall.server.http.RouteAnswers;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses a body that names a length beyond {@link FormReader#BODY_BYTES_MAX}, before a thread is
 * given to it. {@link FormReader} counts those that name none.
 *
 * <p>A client that is still sending reads no answer, so what is left of the body is read to its end
 * and dropped on the event loop; one of more than {@link #DRAINED_BYTES_MAX} is answered at once
 * and its connection closed.
 */
@Singleton
public final class BodyLimit {
  private static final int AFTER_CROSS_ORIGIN = -900;
  private static final long DRAINED_BYTES_MAX = 64L * 1024 * 1024;

  void register(@Observes Router router) {
    router.route("/api/*").order(AFTER_CROSS_ORIGIN).handler(BodyLimit::handle);
  }

  private static void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (isWithin(request)) {
      context.next();
    } else if (declared(request) <= DRAINED_BYTES_MAX) {
      request.handler(dropped -> {}).endHandler(end -> refuse(context)).resume();
    } else {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      refuse(context);
    }
  }

  /** Whether the body that a client announces, if it announces one, is not too long. */
  public static boolean isWithin(HttpServerRequest request) {
    return declared(request) <= FormReader.BODY_BYTES_MAX;
  }

  /** Bytes that the client says will come; 0 where it says nothing that is a number. */
  private static long declared(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      return 0;
    }
    try {
      return Long.parseLong(length);
    } catch (NumberFormatException malformed) {
      return 0;
    }
  }

  private static void refuse(RoutingContext context) {
    RouteAnswers.refuse(context.response(), ApiError.REQUEST_TOO_LARGE.exception());
  }
}
