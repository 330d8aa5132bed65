package chat.guildhall.server.http;

import chat.guildhall.server.config.Settings;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * The instance's address as the request's client knows it: the setting's, else the request's Host.
 * Never for what is sent to somebody else than who asked, since who asks chooses the Host.
 */
@RequestScoped
public class PublicUrl {
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?");

  private final Settings settings;
  private final CurrentVertxRequest current;

  @Inject
  PublicUrl(Settings settings, CurrentVertxRequest current) {
    this.settings = settings;
    this.current = current;
  }

  /** The address without a slash at its end, as {@code https://chat.example.org}. */
  public String base() {
    return of(settings, current.getCurrent().request());
  }

  /** The same for a request outside of REST. */
  public static String of(Settings settings, HttpServerRequest request) {
    return settings.publicUrl().map(URI::toString).orElseGet(() -> ofHost(settings, request));
  }

  private static String ofHost(Settings settings, HttpServerRequest request) {
    String host = request.getHeader("Host");
    if (host == null || !HOST.matcher(host).matches()) {
      return settings.localUrl();
    }
    boolean secure =
        request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    return (secure ? "https://" : "http://") + host;
  }
}
