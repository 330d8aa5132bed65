package chat.guildhall.server.discovery;

import chat.guildhall.server.http.Anonymous;
import chat.guildhall.server.http.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What Discord's own clients call at their start and that has no meaning here. */
@Path("/")
@RunOnVirtualThread
@Anonymous
public class ClientNoiseResource {
  /** No experiment runs. */
  public record Experiments(List<Object> assignments, List<Object> guildExperiments) {}

  /** The experiments that a client takes part in: none. */
  @GET
  @Path("/experiments")
  public Experiments experiments() {
    return new Experiments(List.of(), List.of());
  }

  /** Takes measurements of a client's use, and keeps nothing of them. */
  @POST
  @Path("/science")
  public Response science() {
    return Responses.noContent();
  }
}
