package chat.guildhall.server.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Serves {@code /api}, {@code /api/v9} and {@code /api/v10} by the same endpoints. */
public class ApiVersions {
  /** What every endpoint's path begins with; behind it may stand a version. */
  public static final String API = "/api";

  private static final List<String> VERSIONED = List.of(API + "/v10", API + "/v9");

  /** Takes the version out of the path before an endpoint is looked for. */
  @ServerRequestFilter(preMatching = true)
  public void stripVersion(ContainerRequestContext request, HttpServerRequest http) {
    String uri = http.uri();
    int start = endpointStart(uri);
    if (start > API.length()) {
      request.setRequestUri(parse(API + uri.substring(start)));
    }
  }

  /** The path of an endpoint behind {@code /api} and the version; a path elsewhere as it is. */
  public static String endpointOf(String path) {
    return path.startsWith(API) ? path.substring(endpointStart(path)) : path;
  }

  /** Where the endpoint's own path begins, in a URI that begins with {@code /api}. */
  private static int endpointStart(String uri) {
    for (String versioned : VERSIONED) {
      if (uri.startsWith(versioned) && endsSegment(uri, versioned.length())) {
        return versioned.length();
      }
    }
    return API.length();
  }

  private static boolean endsSegment(String uri, int at) {
    return at == uri.length() || uri.charAt(at) == '/' || uri.charAt(at) == '?';
  }

  private static URI parse(String uri) {
    try {
      return URI.create(uri);
    } catch (IllegalArgumentException malformed) {
      throw ApiError.NOT_FOUND.exception();
    }
  }
}
