package chat.guildhall.server.moderation;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.model.IncidentsData;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.time.Instant;

/**
 * Pauses in an emergency.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/resources/guild#modify-guild-incident-actions">Modify
 *     Guild Incident Actions</a>
 */
@Path("/guilds/{guild_id}/incident-actions")
@RunOnVirtualThread
public class IncidentResource {
  private static final Duration PAUSE_MAX = Duration.ofDays(1);

  /** Clocks differ: a client's day may be a little longer. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final Incidents incidents;
  private final CurrentCaller caller;

  @Inject
  IncidentResource(Incidents incidents, CurrentCaller caller) {
    this.incidents = incidents;
    this.caller = caller;
  }

  /** Modify Guild Incident Actions. */
  @PUT
  public IncidentsData change(@PathParam("guild_id") GuildId guild, Form form) {
    Field<Instant> invites = until(form, "invites_disabled_until");
    Field<Instant> dms = until(form, "dms_disabled_until");
    form.check();
    return incidents.change(caller.actor(), guild, invites, dms);
  }

  private static Field<Instant> until(Form form, String name) {
    Field<Instant> read = form.instant(name);
    Instant latest = Instant.now().plus(PAUSE_MAX).plus(MARGIN);
    if (read.value() != null && read.value().isAfter(latest)) {
      form.reject(name, "BASE_TYPE_MAX", "A pause ends within 24 hours.");
    }
    return read;
  }
}
