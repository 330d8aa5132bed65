package chat.guildhall.server.http.client;

import chat.guildhall.server.config.Settings;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last route: files of the web client, its page for every other address that a browser asks
 * for, and Discord's 404 for the rest.
 *
 * <p>Names with a hash in them ({@code /assets/}) never change and are kept for a year; all others
 * are asked for again each time, with an ETag.
 */
@Singleton
public final class StaticClient {
  private static final String INDEX = "/index.html";
  private static final String NOT_FOUND = "{\"message\":\"404: Not Found\",\"code\":0}";

  /** Addresses of the API and of media: never the client's page, whatever a browser accepts. */
  private static final Pattern NOT_THE_CLIENT =
      Pattern.compile(
          "/(api|q|avatars|icons|banners|splashes|discovery-splashes|emojis|embed|attachments"
              + "|role-icons|app-icons|guilds/[^/]+/users|stickers|ephemeral-attachments)(/.*)?");

  private final ClientFiles files;
  private final SecurityHeaders security;

  @Inject
  StaticClient(ClientFiles files, Settings settings) {
    this.files = files;
    this.security = new SecurityHeaders(settings.publicUrl());
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MAX_VALUE).blockingHandler(this::handle, false);
  }

  private void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    boolean upgrades = request.headers().contains(HttpHeaders.UPGRADE);
    String path = context.normalizedPath();
    if (!reads || upgrades || NOT_THE_CLIENT.matcher(path).matches()) {
      notFound(context);
      return;
    }
    Optional<ClientFile> file = files.find(path);
    if (file.isPresent()) {
      send(context, file.get(), path.startsWith("/assets/"));
      return;
    }
    Optional<ClientFile> page = wantsPage(request, path) ? files.find(INDEX) : Optional.empty();
    if (page.isPresent()) {
      send(context, page.get(), false);
    } else {
      notFound(context);
    }
  }

  private static boolean wantsPage(HttpServerRequest request, String path) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean html = accept == null || accept.contains("text/html") || accept.contains("*/*");
    return html && !path.startsWith("/assets/");
  }

  private void send(RoutingContext context, ClientFile file, boolean immutable) {
    HttpServerResponse response = context.response();
    security.add(response, Optional.ofNullable(context.request().getHeader(HttpHeaders.HOST)));
    response
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader(HttpHeaders.ETAG, file.etag())
        .putHeader(HttpHeaders.VARY, "Accept-Encoding")
        .putHeader(
            HttpHeaders.CACHE_CONTROL,
            immutable ? "public, max-age=31536000, immutable" : "no-cache");
    String known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains(file.etag())) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, file.type());
    Buffer body = encoded(context, file);
    if (context.request().method() == HttpMethod.HEAD) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length())).end();
    } else {
      response.end(body);
    }
  }

  private static Buffer encoded(RoutingContext context, ClientFile file) {
    String accepted = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
    if (accepted != null && accepted.contains("br") && file.brotli().isPresent()) {
      context.response().putHeader(HttpHeaders.CONTENT_ENCODING, "br");
      return file.brotli().get();
    }
    if (accepted != null && accepted.contains("gzip") && file.gzip().isPresent()) {
      context.response().putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      return file.gzip().get();
    }
    return file.plain();
  }

  private static void notFound(RoutingContext context) {
    context
        .response()
        .setStatusCode(404)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(NOT_FOUND);
  }
}
