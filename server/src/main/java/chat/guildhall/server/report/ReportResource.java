package chat.guildhall.server.report;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.ReportId;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;

/** A guild's reports; an addition of our own to Discord's API, whose reports go to Discord. */
@Path("/guildhall/guilds/{guild_id}/reports")
@RunOnVirtualThread
public class ReportResource {
  private static final int PAGE_MAX = 50;
  private static final int PAGE_DEFAULT = 25;
  private static final int TIMEOUT_SECONDS_MAX = 2_419_200;
  private static final int TIMEOUT_SECONDS_DEFAULT = 3_600;
  private static final int MESSAGES_SECONDS_MAX = 604_800;

  private final ReportService reports;
  private final CurrentCaller caller;

  @Inject
  ReportResource(ReportService reports, CurrentCaller caller) {
    this.reports = reports;
    this.caller = caller;
  }

  /** A report that was taken. */
  public record Taken(ReportId id) {}

  /** Which page of which reports. */
  record PageQuery(boolean open, long before, int limit) {
    static PageQuery of(UriInfo uri) {
      Form query = Form.ofQuery(uri.getQueryParameters());
      PageQuery read =
          new PageQuery(
              query.bool("open").orElse(true),
              query.longInteger("before", 0, Long.MAX_VALUE).orElse(Long.MAX_VALUE),
              query.integer("limit", 1, PAGE_MAX).orElse(PAGE_DEFAULT));
      query.check();
      return read;
    }
  }

  /** Reports a message or a member to the guild's moderators. */
  @POST
  public Response report(@PathParam("guild_id") GuildId guild, Form form) {
    return Responses.json(
        201, new Taken(reports.report(caller.personId(), guild, ReportForm.of(form))));
  }

  /** The queue, newest first; {@code open=false} shows what was resolved. */
  @GET
  public List<Report> queue(@PathParam("guild_id") GuildId guild, @Context UriInfo uri) {
    PageQuery page = PageQuery.of(uri);
    return reports.queue(caller.userId(), guild, page.open(), page.before(), page.limit());
  }

  /** One report with the messages around. */
  @GET
  @Path("/{report_id}")
  public ReportService.WithContext get(
      @PathParam("guild_id") GuildId guild, @PathParam("report_id") ReportId id) {
    return reports.get(caller.userId(), guild, id);
  }

  /** Does what {@code outcome} says and resolves the report. */
  @POST
  @Path("/{report_id}/resolve")
  public Report resolve(
      @PathParam("guild_id") GuildId guild, @PathParam("report_id") ReportId id, Form form) {
    ReportService.Measure measure =
        new ReportService.Measure(
            ReportForm.choice(
                form,
                "outcome",
                ReportOutcome.values(),
                ReportOutcome::label,
                ReportOutcome.DISMISSED),
            Duration.ofSeconds(
                form.integer("duration_seconds", 1, TIMEOUT_SECONDS_MAX)
                    .orElse(TIMEOUT_SECONDS_DEFAULT)),
            Duration.ofSeconds(
                form.integer("delete_message_seconds", 0, MESSAGES_SECONDS_MAX).orElse(0)));
    form.check();
    return reports.resolve(caller.person(), guild, id, measure);
  }
}
