package chat.guildhall.server.audit;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/**
 * A guild's audit log.
 *
 * @see <a href="https://docs.discord.com/developers/resources/audit-log">Audit log resource</a>
 */
@Path("/guilds/{guild_id}/audit-logs")
@RunOnVirtualThread
public class AuditLogResource {
  private final AuditLogService auditLog;
  private final CurrentCaller caller;

  @Inject
  AuditLogResource(AuditLogService auditLog, CurrentCaller caller) {
    this.auditLog = auditLog;
    this.caller = caller;
  }

  /** Get Guild Audit Log. */
  @GET
  public AuditLogObject page(@PathParam("guild_id") GuildId guild, @Context UriInfo uri) {
    return auditLog.page(
        caller.userId(), guild, AuditLogQuery.read(Form.ofQuery(uri.getQueryParameters())));
  }
}
