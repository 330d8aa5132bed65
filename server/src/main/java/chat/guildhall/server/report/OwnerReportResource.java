package chat.guildhall.server.report;

import chat.guildhall.protocol.ReportId;
import chat.guildhall.server.admin.InstanceService;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The reports of every guild, for the instance's owner alone. */
@Path("/guildhall/owner/reports")
@RunOnVirtualThread
public class OwnerReportResource {
  private static final ReportOutcome[] OWNERS_OUTCOMES = {
    ReportOutcome.DISMISSED, ReportOutcome.MESSAGE_DELETED
  };

  private final ReportService reports;
  private final CurrentCaller caller;

  @Inject
  OwnerReportResource(ReportService reports, CurrentCaller caller) {
    this.reports = reports;
    this.caller = caller;
  }

  /** The queue, newest first; {@code open=false} shows what was resolved. */
  @GET
  public List<Report> queue(@Context UriInfo uri) {
    InstanceService.requireOwner(caller.get());
    ReportResource.PageQuery page = ReportResource.PageQuery.of(uri);
    return reports.all(page.open(), page.before(), page.limit());
  }

  /** One report with the messages around. */
  @GET
  @Path("/{report_id}")
  public ReportService.WithContext get(@PathParam("report_id") ReportId id) {
    InstanceService.requireOwner(caller.get());
    return reports.get(id);
  }

  /** Dismisses the report, or deletes the message that it is about; so says {@code outcome}. */
  @POST
  @Path("/{report_id}/resolve")
  public Report resolve(@PathParam("report_id") ReportId id, Form form) {
    InstanceService.requireOwner(caller.get());
    ReportOutcome outcome =
        ReportForm.choice(
            form, "outcome", OWNERS_OUTCOMES, ReportOutcome::label, ReportOutcome.DISMISSED);
    form.check();
    return reports.resolve(caller.person(), id, outcome == ReportOutcome.MESSAGE_DELETED);
  }
}
