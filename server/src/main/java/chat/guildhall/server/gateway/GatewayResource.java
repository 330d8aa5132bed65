package chat.guildhall.server.gateway;

import chat.guildhall.server.http.Anonymous;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/**
 * Tells clients where the gateway is.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#get-gateway">Get Gateway</a>
 */
@Path("/gateway")
@RunOnVirtualThread
public class GatewayResource {
  private final GatewayUrl url;
  private final IdentifyLimits limits;
  private final CurrentCaller caller;

  @Inject
  GatewayResource(GatewayUrl url, IdentifyLimits limits, CurrentCaller caller) {
    this.url = url;
    this.limits = limits;
    this.caller = caller;
  }

  /** The address, for anybody. */
  @GET
  @Anonymous
  public Address address(@jakarta.ws.rs.core.Context HttpServerRequest request) {
    return new Address(url.of(request));
  }

  /** The address, and how many sessions the bot may begin. */
  @GET
  @Path("/bot")
  public BotAddress bot(@jakarta.ws.rs.core.Context HttpServerRequest request) {
    if (!caller.get().bot()) {
      throw ApiError.ONLY_BOTS.exception();
    }
    return new BotAddress(url.of(request), 1, limits.of(caller.userId()));
  }

  /** Where the gateway is. */
  public record Address(String url) {}

  /** Where it is, and in how many shards to come. */
  public record BotAddress(
      String url, int shards, IdentifyLimits.SessionStartLimit sessionStartLimit) {}
}
