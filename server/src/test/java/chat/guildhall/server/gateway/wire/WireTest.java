package chat.guildhall.server.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WireTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void stop() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  /**
   * The router wraps requests and sockets; the way below the encoder must be found all the same.
   */
  @Test
  void socketsOfTheRouterAreWrittenBelowTheEncoder() throws Exception {
    CompletableFuture<Wire> made = new CompletableFuture<>();
    Router router = Router.router(vertx);
    router
        .route()
        .handler(context -> {
          var request = context.request();
          request
              .toWebSocket()
              .onSuccess(socket -> {
                Wire wire = Wire.of(request.connection(), socket, JsonEncoding.INSTANCE);
                made.complete(wire);
                wire.event(Body.of("FIRST", Map.of("n", 1)), 1);
                wire.event(Body.of("SECOND", Map.of("n", 2)), 2);
                wire.flush();
              });
        });
    HttpServer server = get(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
    CompletableFuture<String> heard = new CompletableFuture<>();
    Buffer all = Buffer.buffer();
    get(
        vertx
            .createWebSocketClient()
            .connect(server.actualPort(), "127.0.0.1", "/")
            .onSuccess(socket ->
                socket.textMessageHandler(text -> {
                  all.appendString(text).appendString("\n");
                  if (text.contains("SECOND")) {
                    heard.complete(all.toString());
                  }
                })));
    assertEquals(DirectWire.class, made.get(20, TimeUnit.SECONDS).getClass());
    assertEquals(
        """
        {"t":"FIRST","s":1,"op":0,"d":{"n":1}}
        {"t":"SECOND","s":2,"op":0,"d":{"n":2}}
        """,
        heard.get(20, TimeUnit.SECONDS));
  }

  private static <T> T get(io.vertx.core.Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }
}
