package chat.guildhall.server.http.listener;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * What the listening socket speaks.
 *
 * <p>Plain HTTP is HTTP/1.1 alone: a client that offers an upgrade to HTTP/2 without TLS is
 * answered in 1.1, as RFC 9110 allows. The upgrade would hold back a request's body until it is
 * over, and a body larger than its buffer then never ends.
 */
@Singleton
public class HttpServer implements HttpServerOptionsCustomizer {
  /** Bytes of a body that are handed on at once; each hand-over costs a change of thread. */
  private static final int CHUNK_BYTES = 64 * 1024;

  /** Seconds until a WebSocket is closed whose client does not answer the close frame. */
  private static final int CLOSING_SECONDS = 2;

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options
        .setHttp2ClearTextEnabled(false)
        .setMaxChunkSize(CHUNK_BYTES)
        .setWebSocketClosingTimeout(CLOSING_SECONDS);
  }
}
