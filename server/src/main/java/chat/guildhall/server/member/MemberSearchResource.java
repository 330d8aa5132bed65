package chat.guildhall.server.member;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for members of a guild; whoever may list them may look for them.
 *
 * @see <a href="https://docs.discord.food/resources/guild#search-guild-members">Search Guild
 *     Members</a>
 */
@Path("/guilds/{guild_id}/members-search")
@RunOnVirtualThread
public class MemberSearchResource {
  private final Access access;
  private final MemberSearchStore store;
  private final CurrentCaller caller;

  @Inject
  MemberSearchResource(Access access, MemberSearchStore store, CurrentCaller caller) {
    this.access = access;
    this.store = store;
    this.caller = caller;
  }

  /** A page of what was found. */
  record Result(GuildId guildId, List<Found> members, int pageResultCount, int totalResultCount) {}

  /** A member, and how they came, which is not kept. */
  record Found(
      Member member,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String sourceInviteCode,
      int joinSourceType,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable UserId inviterId) {}

  /** Search Guild Members. */
  @POST
  public Result search(@PathParam("guild_id") GuildId guild, Form form) {
    access.guild(caller.personId(), guild);
    MemberSearchStore.Found found = store.search(guild, MemberSearch.of(form));
    List<Found> page =
        found.page().stream().map(member -> new Found(member, null, 0, null)).toList();
    return new Result(guild, page, page.size(), found.total());
  }
}
