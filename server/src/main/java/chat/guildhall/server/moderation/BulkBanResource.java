package chat.guildhall.server.moderation;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.util.List;

/**
 * Bans of many at once.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#bulk-guild-ban">Bulk Guild
 *     Ban</a>
 */
@Path("/guilds/{guild_id}/bulk-ban")
@RunOnVirtualThread
public class BulkBanResource {
  private static final int USERS_MAX = 200;

  private final BanService bans;
  private final CurrentCaller caller;

  @Inject
  BulkBanResource(BanService bans, CurrentCaller caller) {
    this.bans = bans;
    this.caller = caller;
  }

  /** Bulk Guild Ban. */
  @POST
  public BanService.BulkBan ban(@PathParam("guild_id") GuildId guild, Form form) {
    List<UserId> users =
        form.required("user_ids", form.snowflakes("user_ids", USERS_MAX, UserId::new), List.of());
    Duration messagesOf = BanResource.messagesOf(form);
    form.check();
    return bans.banAll(caller.actor(), guild, users, messagesOf);
  }
}
