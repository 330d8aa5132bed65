package chat.guildhall.server.automod;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** Tries a rule out before it is saved; an addition of our own to Discord's API. */
@Path("/guildhall/guilds/{guild_id}/auto-moderation/test")
@RunOnVirtualThread
public class AutoModTestResource {
  private final AutoModService rules;
  private final CurrentCaller caller;

  @Inject
  AutoModTestResource(AutoModService rules, CurrentCaller caller) {
    this.rules = rules;
    this.caller = caller;
  }

  /** Whether the draft finds anything, by what and where; null where not. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Tried(
      boolean matched, @Nullable String matchedKeyword, @Nullable String matchedContent) {}

  /** Looks at {@code content} with {@code trigger_type} and {@code trigger_metadata}. */
  @POST
  public Tried tryOut(@PathParam("guild_id") GuildId guild, Form form) {
    return rules
        .tryOut(caller.userId(), guild, form)
        .map(match -> new Tried(true, match.keyword(), match.content()))
        .orElseGet(() -> new Tried(false, null, null));
  }
}
