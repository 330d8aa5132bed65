package chat.guildhall.server.gateway;

import chat.guildhall.server.config.Settings;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;

/** Where the gateway is: at the public address, else where the request found the server. */
@ApplicationScoped
public class GatewayUrl {
  private final Settings settings;

  @Inject
  GatewayUrl(Settings settings) {
    this.settings = settings;
  }

  /** The address for the client of {@code request}, without a slash at its end. */
  public String of(HttpServerRequest request) {
    return settings.publicUrl().map(GatewayUrl::webSocket).orElseGet(() -> ofHost(request));
  }

  private static String webSocket(URI url) {
    String text = url.toString();
    return text.startsWith("http") ? "ws" + text.substring("http".length()) : text;
  }

  private String ofHost(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    String host = authority == null ? "localhost:" + settings.port() : authority.toString();
    return (request.isSSL() ? "wss://" : "ws://") + host;
  }
}
