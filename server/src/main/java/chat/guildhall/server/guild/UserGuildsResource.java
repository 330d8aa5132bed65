package chat.guildhall.server.guild;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.Responses;
import chat.guildhall.server.member.MemberService;
import chat.guildhall.server.runtime.GuildRows;
import chat.guildhall.server.runtime.LiveGuilds;
import chat.guildhall.server.runtime.PermissionRules;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The guilds that the caller is in.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user#get-current-user-guilds">Get
 *     Current User Guilds</a>
 */
@Path("/users/@me/guilds")
@RunOnVirtualThread
public class UserGuildsResource {
  private static final int PAGE_MAX = 200;

  private final GuildRows rows;
  private final LiveGuilds guilds;
  private final Access access;
  private final MemberService members;
  private final CurrentCaller caller;

  @Inject
  UserGuildsResource(
      GuildRows rows,
      LiveGuilds guilds,
      Access access,
      MemberService members,
      CurrentCaller caller) {
    this.rows = rows;
    this.guilds = guilds;
    this.access = access;
    this.members = members;
    this.caller = caller;
  }

  /** A guild in the list of one's own. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record UserGuild(
      GuildId id,
      String name,
      @Nullable String icon,
      @Nullable Void banner,
      boolean owner,
      Permissions permissions,
      List<String> features,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer approximateMemberCount,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer approximatePresenceCount) {}

  /** Oneself in a guild, with what one may do there. */
  public record OwnMember(@JsonUnwrapped Member member, Permissions permissions) {}

  /** Get Current User Guilds. */
  @GET
  public List<UserGuild> list(@Context UriInfo uri) {
    Form query = Form.ofQuery(uri.getQueryParameters());
    int limit = query.integer("limit", 1, PAGE_MAX).orElse(PAGE_MAX);
    Optional<GuildId> before = query.snowflake("before", GuildId::new).toOptional();
    Optional<GuildId> after = query.snowflake("after", GuildId::new).toOptional();
    boolean withCounts = query.bool("with_counts").orElse(false);
    query.check();
    UserId user = caller.userId();
    List<GuildId> ids = new ArrayList<>(rows.guildsOf(user));
    after.ifPresent(bound -> ids.removeIf(id -> id.value() <= bound.value()));
    before.ifPresent(bound -> ids.removeIf(id -> id.value() >= bound.value()));
    // A page before an id ends at it; any other begins with the lowest.
    boolean tail = before.isPresent() && after.isEmpty() && ids.size() > limit;
    List<GuildId> page =
        tail
            ? ids.subList(ids.size() - limit, ids.size())
            : ids.subList(0, Math.min(limit, ids.size()));
    return page.stream().flatMap(id -> entry(user, id, withCounts).stream()).toList();
  }

  /** Get Current User Guild Member. */
  @GET
  @Path("/{guild_id}/member")
  public OwnMember member(@PathParam("guild_id") GuildId id) {
    GuildAccess guild = access.guild(caller.userId(), id);
    return new OwnMember(guild.member(), guild.permissions());
  }

  /** Leave Guild. */
  @DELETE
  @Path("/{guild_id}")
  public Response leave(@PathParam("guild_id") GuildId id) {
    members.leave(caller.userId(), id);
    return Responses.noContent();
  }

  private Optional<UserGuild> entry(UserId user, GuildId id, boolean withCounts) {
    return guilds
        .find(id)
        .flatMap(live ->
            live.member(user)
                .map(member -> {
                  Guild guild = live.state().guild();
                  return new UserGuild(
                      id,
                      guild.name(),
                      guild.icon(),
                      null,
                      live.state().isOwner(user),
                      PermissionRules.inGuild(live.state(), user, member),
                      guild.features(),
                      withCounts ? live.memberCount() : null,
                      withCounts ? live.connectedCount() : null);
                }));
  }
}
