package chat.guildhall.server.http;

import chat.guildhall.server.json.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** Answers of routes that are no REST endpoints. */
public final class RouteAnswers {
  /** The content type of every answer of the API. */
  public static final String JSON = "application/json";

  private RouteAnswers() {}

  /** Tells a client of a refusal, unless it has left. */
  public static void refuse(HttpServerResponse response, ApiException refusal) {
    if (response.closed() || response.ended()) {
      return;
    }
    refusal.headers().forEach(response::putHeader);
    response
        .setStatusCode(refusal.error().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
        .end(Buffer.buffer(Json.bytes(refusal.body())));
  }
}
