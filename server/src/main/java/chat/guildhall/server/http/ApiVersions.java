package chat.guildhall.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Serves {@code /api}, {@code /api/v9} and {@code /api/v10} by the same endpoints. */
public class ApiVersions {
  private static final Pattern VERSIONED = Pattern.compile("^/api/v(?:9|10)(?=/|$)");

  /** Takes the version out of the path before an endpoint is looked for. */
  @ServerRequestFilter(preMatching = true)
  public void stripVersion(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    String path = uri.getRequestUri().getRawPath();
    Matcher matcher = VERSIONED.matcher(path);
    if (matcher.find()) {
      String query = uri.getRequestUri().getRawQuery();
      request.setRequestUri(
          URI.create("/api" + path.substring(matcher.end()) + (query == null ? "" : "?" + query)));
    }
  }
}
