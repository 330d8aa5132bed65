package chat.guildhall.server.report;

import chat.guildhall.server.admin.InstanceService;
import chat.guildhall.server.http.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The reports of every guild, for the instance's owner alone. */
@Path("/guildhall/owner/reports")
@RunOnVirtualThread
public class OwnerReportResource {
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
}
