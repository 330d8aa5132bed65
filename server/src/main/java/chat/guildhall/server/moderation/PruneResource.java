package chat.guildhall.server.moderation;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Prunes of members.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#begin-guild-prune">Begin Guild
 *     Prune</a>
 */
@Path("/guilds/{guild_id}/prune")
@RunOnVirtualThread
public class PruneResource {
  private static final Logger LOG = Logger.getLogger(PruneResource.class);

  private final PruneService prunes;
  private final CurrentCaller caller;

  @Inject
  PruneResource(PruneService prunes, CurrentCaller caller) {
    this.prunes = prunes;
    this.caller = caller;
  }

  /** How many were taken out, or would be; null where that was not asked for. */
  public record Pruned(@JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer pruned) {}

  /** Get Guild Prune Count. */
  @GET
  public Pruned count(@PathParam("guild_id") GuildId guild, @Context UriInfo uri) {
    PruneQuery query =
        PruneQuery.ofQuery(
            Form.ofQuery(uri.getQueryParameters()),
            uri.getQueryParameters().getOrDefault("include_roles", List.of()));
    return new Pruned(prunes.count(caller.userId(), guild, query));
  }

  /** Begin Guild Prune. */
  @POST
  public Pruned prune(@PathParam("guild_id") GuildId guild, Form form) {
    PruneQuery query = PruneQuery.ofBody(form);
    boolean counted = form.bool("compute_prune_count").orElse(true);
    form.check();
    Actor actor = caller.actor();
    prunes.requirePrune(actor.user(), guild, query);
    if (counted) {
      return new Pruned(prunes.prune(actor, guild, query));
    }
    Thread.ofVirtual().name("prune-" + guild).start(() -> inBackground(actor, guild, query));
    return new Pruned(null);
  }

  private void inBackground(Actor actor, GuildId guild, PruneQuery query) {
    try {
      prunes.prune(actor, guild, query);
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "A prune of %s ended early.", guild);
    }
  }
}
