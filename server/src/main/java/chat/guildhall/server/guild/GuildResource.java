package chat.guildhall.server.guild;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.model.GuildObject;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.Responses;
import chat.guildhall.server.password.PasswordService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/**
 * Guilds themselves.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild resource</a>
 */
@Path("/guilds")
@RunOnVirtualThread
public class GuildResource {
  private final GuildService guilds;
  private final Access access;
  private final CurrentCaller caller;

  @Inject
  GuildResource(GuildService guilds, Access access, CurrentCaller caller) {
    this.guilds = guilds;
    this.access = access;
    this.caller = caller;
  }

  /** Create Guild. */
  @POST
  public Response create(Form form) {
    caller.personId();
    return Responses.json(201, guilds.create(caller.get(), NewGuild.of(form)));
  }

  /** Get Guild. */
  @GET
  @Path("/{guild_id}")
  public GuildObject get(@PathParam("guild_id") GuildId id, @Context UriInfo uri) {
    Form query = Form.ofQuery(uri.getQueryParameters());
    boolean withCounts = query.bool("with_counts").orElse(false);
    query.check();
    return guilds.get(caller.userId(), id, withCounts);
  }

  /** Modify Guild. */
  @PATCH
  @Path("/{guild_id}")
  public GuildObject update(@PathParam("guild_id") GuildId id, Form form) {
    Field<String> password = form.text("password", 0, PasswordService.LENGTH_MAX);
    return guilds.update(caller.actor(), id, GuildForm.of(form), password);
  }

  /** Delete Guild. People send their password. */
  @DELETE
  @Path("/{guild_id}")
  public Response delete(@PathParam("guild_id") GuildId id, Form form) {
    Field<String> password = form.text("password", 0, PasswordService.LENGTH_MAX);
    form.check();
    guilds.delete(caller.get(), id, password);
    return Responses.noContent();
  }

  /** Delete Guild, as people's clients ask for it. */
  @POST
  @Path("/{guild_id}/delete")
  public Response deleteByPost(@PathParam("guild_id") GuildId id, Form form) {
    return delete(id, form);
  }

  /** Get Guild Preview, for members: no guild here is discoverable. */
  @GET
  @Path("/{guild_id}/preview")
  public GuildPreview preview(@PathParam("guild_id") GuildId id) {
    return guilds.preview(caller.userId(), id);
  }

  /** Get Guild Voice Regions. */
  @GET
  @Path("/{guild_id}/regions")
  public List<VoiceRegion> regions(@PathParam("guild_id") GuildId id) {
    access.guild(caller.userId(), id);
    return VoiceRegion.ALL;
  }
}
