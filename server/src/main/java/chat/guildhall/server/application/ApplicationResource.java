package chat.guildhall.server.application;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * Applications: people make and change them, bots read their own.
 *
 * @see <a href="https://docs.discord.com/developers/resources/application">Application resource</a>
 * @see <a href="https://docs.discord.food/resources/application">What people do with them</a>
 */
@Path("/applications")
@RunOnVirtualThread
public class ApplicationResource {
  private final ApplicationService applications;
  private final CurrentCaller caller;

  @Inject
  ApplicationResource(ApplicationService applications, CurrentCaller caller) {
    this.applications = applications;
    this.caller = caller;
  }

  /** A token, shown once. */
  public record Token(String token) {}

  /** The caller's applications. */
  @GET
  public List<ApplicationObject.Private> list() {
    return applications.list(caller.personId()).stream().map(ApplicationObject::ofOwn).toList();
  }

  /** Makes an application. */
  @POST
  public Response create(Form form) {
    Application made = applications.create(caller.personId(), ApplicationForm.ofCreation(form));
    return Responses.json(201, ApplicationObject.ofOwn(made));
  }

  /** Get Current Application. */
  @GET
  @Path("/@me")
  public ApplicationObject.Private getSelf() {
    return ApplicationObject.ofOwn(applications.ofBot(caller.get()));
  }

  /** Edit Current Application. */
  @PATCH
  @Path("/@me")
  public ApplicationObject.Private updateSelf(Form form) {
    Application before = applications.ofBot(caller.get());
    return ApplicationObject.ofOwn(applications.update(before, ApplicationForm.of(form)));
  }

  /** One of the caller's applications. */
  @GET
  @Path("/{application_id}")
  public ApplicationObject.Private get(@PathParam("application_id") UserId id) {
    return ApplicationObject.ofOwn(applications.own(caller.userId(), id));
  }

  /** Changes one of the caller's applications. */
  @PATCH
  @Path("/{application_id}")
  public ApplicationObject.Private update(@PathParam("application_id") UserId id, Form form) {
    Application before = applications.own(caller.userId(), id);
    return ApplicationObject.ofOwn(applications.update(before, ApplicationForm.of(form)));
  }

  /** Deletes one of the caller's applications, with its bot. */
  @POST
  @Path("/{application_id}/delete")
  public Response delete(@PathParam("application_id") UserId id) {
    applications.delete(applications.owned(caller.personId(), id));
    return Responses.noContent();
  }

  /** Gives an application its bot, or the bot another token. */
  @POST
  @Path("/{application_id}/bot")
  public Token createBot(@PathParam("application_id") UserId id) {
    return new Token(applications.createToken(applications.own(caller.personId(), id)));
  }

  /** Replaces the bot's token; the old one is refused from then on. */
  @POST
  @Path("/{application_id}/bot/reset")
  public Token resetBot(@PathParam("application_id") UserId id) {
    return new Token(applications.createToken(applications.own(caller.personId(), id)));
  }
}
