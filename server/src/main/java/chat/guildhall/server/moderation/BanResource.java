package chat.guildhall.server.moderation;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.http.Responses;
import chat.guildhall.server.http.SnowflakeParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;

/**
 * The bans of a guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-bans">Get Guild
 *     Bans</a>
 */
@Path("/guilds/{guild_id}/bans")
@RunOnVirtualThread
public class BanResource {
  private static final int SEARCH_MAX = 10;
  private static final int QUERY_MAX = 32;

  private final BanService bans;
  private final CurrentCaller caller;

  @Inject
  BanResource(BanService bans, CurrentCaller caller) {
    this.bans = bans;
    this.caller = caller;
  }

  /** Get Guild Bans. */
  @GET
  public List<Ban> list(@PathParam("guild_id") GuildId guild, @Context UriInfo uri) {
    Form query = Form.ofQuery(uri.getQueryParameters());
    int limit = query.integer("limit", 1, BanService.PAGE_MAX).orElse(BanService.PAGE_MAX);
    UserId before = query.snowflake("before", UserId::new).value();
    UserId after = query.snowflake("after", UserId::new).value();
    query.check();
    return bans.list(caller.userId(), guild, before, after, limit);
  }

  /** Search Guild Bans, as people's clients do. */
  @GET
  @Path("/search")
  public List<Ban> search(@PathParam("guild_id") GuildId guild, @Context UriInfo uri) {
    Form query = Form.ofQuery(uri.getQueryParameters());
    String text = query.trimmed("query", 1, QUERY_MAX).orElse("");
    int limit = query.integer("limit", 1, SEARCH_MAX).orElse(SEARCH_MAX);
    query.check();
    List<String> ids = uri.getQueryParameters().getOrDefault("user_ids", List.of());
    if (ids.size() > SEARCH_MAX) {
      throw InvalidFormException.of(
          "user_ids", "BASE_TYPE_MAX_LENGTH", "Must be " + SEARCH_MAX + " or fewer in length.");
    }
    List<UserId> users = ids.stream().map(id -> new UserId(SnowflakeParameters.parse(id))).toList();
    return bans.search(caller.userId(), guild, text, users, limit);
  }

  /** Get Guild Ban. */
  @GET
  @Path("/{user_id}")
  public Ban get(@PathParam("guild_id") GuildId guild, @PathParam("user_id") UserId user) {
    return bans.get(caller.userId(), guild, user);
  }

  /** Create Guild Ban. */
  @PUT
  @Path("/{user_id}")
  public Response ban(
      @PathParam("guild_id") GuildId guild, @PathParam("user_id") UserId user, Form form) {
    Duration messagesOf = messagesOf(form);
    form.check();
    bans.ban(caller.actor(), guild, user, messagesOf);
    return Responses.noContent();
  }

  /** Remove Guild Ban. */
  @DELETE
  @Path("/{user_id}")
  public Response unban(@PathParam("guild_id") GuildId guild, @PathParam("user_id") UserId user) {
    bans.unban(caller.actor(), guild, user);
    return Responses.noContent();
  }

  /** How far back messages go with a ban; the older field counts days. */
  static Duration messagesOf(Form form) {
    int days = form.integer("delete_message_days", 0, 7).orElse(0);
    int seconds = form.integer("delete_message_seconds", 0, 604_800).orElse(0);
    return seconds > 0 ? Duration.ofSeconds(seconds) : Duration.ofDays(days);
  }
}
