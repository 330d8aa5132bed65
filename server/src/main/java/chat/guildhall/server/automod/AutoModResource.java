package chat.guildhall.server.automod;

import chat.guildhall.protocol.AutoModerationRuleId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A guild's rules for messages.
 *
 * @see <a href="https://docs.discord.com/developers/resources/auto-moderation">Auto moderation
 *     resource</a>
 */
@Path("/guilds/{guild_id}/auto-moderation/rules")
@RunOnVirtualThread
public class AutoModResource {
  private final AutoModService rules;
  private final CurrentCaller caller;

  @Inject
  AutoModResource(AutoModService rules, CurrentCaller caller) {
    this.rules = rules;
    this.caller = caller;
  }

  /** A trigger that was found good. */
  public record Validated(Trigger triggerMetadata) {}

  /** List Auto Moderation Rules for Guild. */
  @GET
  public List<AutoModerationRule> list(@PathParam("guild_id") GuildId guild) {
    return rules.list(caller.userId(), guild);
  }

  /** Get Auto Moderation Rule. */
  @GET
  @Path("/{rule_id}")
  public AutoModerationRule get(
      @PathParam("guild_id") GuildId guild, @PathParam("rule_id") AutoModerationRuleId id) {
    return rules.get(caller.userId(), guild, id);
  }

  /** Create Auto Moderation Rule. */
  @POST
  public AutoModerationRule create(@PathParam("guild_id") GuildId guild, Form form) {
    return rules.create(caller.actor(), guild, form);
  }

  /** Validates a trigger, as people's clients ask before they save a rule. */
  @POST
  @Path("/validate")
  public Validated validate(@PathParam("guild_id") GuildId guild, Form form) {
    return new Validated(rules.validate(caller.userId(), guild, form));
  }

  /** Modify Auto Moderation Rule. */
  @PATCH
  @Path("/{rule_id}")
  public AutoModerationRule update(
      @PathParam("guild_id") GuildId guild,
      @PathParam("rule_id") AutoModerationRuleId id,
      Form form) {
    return rules.update(caller.actor(), guild, id, form);
  }

  /** Delete Auto Moderation Rule. */
  @DELETE
  @Path("/{rule_id}")
  public Response delete(
      @PathParam("guild_id") GuildId guild, @PathParam("rule_id") AutoModerationRuleId id) {
    rules.delete(caller.actor(), guild, id);
    return Responses.noContent();
  }
}
