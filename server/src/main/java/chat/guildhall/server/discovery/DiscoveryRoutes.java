package chat.guildhall.server.discovery;

import chat.guildhall.server.admin.InstanceService;
import chat.guildhall.server.config.Settings;
import chat.guildhall.server.http.PublicUrl;
import chat.guildhall.server.json.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The documents by which clients that know many instances find their way here. Not Discord's: the
 * shapes are those that the web clients of Spacebar instances read.
 */
@Singleton
final class DiscoveryRoutes {
  private static final List<String> API_VERSIONS = List.of("9", "10");
  private static final String VERSION = "10";

  private final Settings settings;
  private final InstanceService instance;

  @Inject
  DiscoveryRoutes(Settings settings, InstanceService instance) {
    this.settings = settings;
    this.instance = instance;
  }

  void register(@Observes Router router) {
    route(router, "/.well-known/spacebar/client", this::client);
    route(router, "/.well-known/spacebar", base -> Map.of("api", base + "/api"));
    for (String prefix : List.of("", "/api", "/api/v9", "/api/v10")) {
      route(router, prefix + "/policies/instance/domains", DiscoveryRoutes::domains);
      route(router, prefix + "/policies/instance/config", _ -> limits());
      route(router, prefix + "/ping", this::ping);
    }
  }

  private void route(Router router, String path, Function<String, Object> document) {
    router
        .get(path)
        .order(-1)
        .blockingHandler(context -> send(context, document.apply(base(context))), false);
  }

  private String base(RoutingContext context) {
    return PublicUrl.of(settings, context.request());
  }

  private Object client(String base) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(
        "api",
        Map.of(
            "baseUrl",
            base + "/api",
            "apiVersions",
            Map.of("default", VERSION, "active", API_VERSIONS)));
    document.put("cdn", Map.of("baseUrl", base));
    document.put(
        "gateway",
        Map.of(
            "baseUrl",
            gateway(base),
            "encoding",
            List.of("json"),
            "compression",
            List.of("zlib-stream", "zstd-stream")));
    return document;
  }

  private static Object domains(String base) {
    return Map.of(
        "cdn",
        base,
        "gateway",
        gateway(base),
        "apiEndpoint",
        base + "/api",
        "defaultApiVersion",
        VERSION);
  }

  private Object ping(String base) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("id", "0");
    about.put("name", instance.settings().name());
    about.put("description", null);
    about.put("image", null);
    about.put("correspondenceEmail", null);
    about.put("correspondenceUserID", null);
    about.put("frontPage", base);
    about.put("tosPage", null);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("ping", "pong! You reached an instance of Guildhall.");
    document.put("instance", about);
    return document;
  }

  /** The bounds that the endpoints hold, under the names that clients read. */
  private static Object limits() {
    Map<String, Object> flat = new LinkedHashMap<>();
    flat.put("limits_user_maxGuilds", 200);
    flat.put("limits_user_maxUsername", 32);
    flat.put("limits_guild_maxRoles", 250);
    flat.put("limits_guild_maxChannels", 500);
    flat.put("limits_guild_maxChannelsInCategory", 50);
    flat.put("limits_message_maxCharacters", 2_000);
    flat.put("limits_channel_maxTopic", 1_024);
    flat.put("register_password_minLength", 8);
    return flat;
  }

  private static String gateway(String base) {
    return base.replaceFirst("^http", "ws");
  }

  private static void send(RoutingContext context, Object document) {
    context
        .response()
        .putHeader("Content-Type", "application/json")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Cache-Control", "no-store")
        .end(Buffer.buffer(Json.bytes(document)));
  }
}
