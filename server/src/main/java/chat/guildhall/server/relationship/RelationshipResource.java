package chat.guildhall.server.relationship;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A person's friends, requests and blocks; bots have none.
 *
 * @see <a href="https://docs.discord.food/resources/relationships">Relationships</a>
 */
@Path("/users/@me/relationships")
@RunOnVirtualThread
public class RelationshipResource {
  private static final int USERNAME_MAX = 64;
  private static final int NICKNAME_MAX = 32;

  /** The type that accepts a request, or makes one. */
  private static final int ASK = -1;

  private final RelationshipService service;
  private final Relationships relationships;
  private final CurrentCaller caller;

  @Inject
  RelationshipResource(
      RelationshipService service, Relationships relationships, CurrentCaller caller) {
    this.service = service;
    this.relationships = relationships;
    this.caller = caller;
  }

  /** Get Relationships. */
  @GET
  public List<Relationship> all() {
    return relationships.of(caller.personId());
  }

  /** Send Friend Request, by username; a discriminator is not looked at. */
  @POST
  public Response request(Form form) {
    UserId user = caller.personId();
    String username = form.requiredText("username", 1, USERNAME_MAX);
    form.check();
    service.request(user, username);
    return Responses.noContent();
  }

  /** Create Relationship: a request, its acceptance, or with type 2 a block. */
  @PUT
  @Path("/{user_id}")
  public Response create(@PathParam("user_id") UserId target, Form form) {
    UserId user = caller.personId();
    int type = form.integer("type", ASK, RelationshipType.values().length).orElse(ASK);
    boolean block = type == RelationshipType.BLOCKED.number();
    if (!block && type != ASK && type != RelationshipType.FRIEND.number()) {
      form.reject("type", "BASE_TYPE_CHOICES", "Value must be one of {-1, 1, 2}.");
    }
    form.check();
    if (block) {
      service.block(user, target);
    } else {
      service.request(user, target);
    }
    return Responses.noContent();
  }

  /** Modify Relationship: what the caller calls a friend; null or nothing takes the name away. */
  @PATCH
  @Path("/{user_id}")
  public Response rename(@PathParam("user_id") UserId friend, Form form) {
    UserId user = caller.personId();
    Field<String> nickname = form.trimmed("nickname", 0, NICKNAME_MAX);
    form.check();
    if (nickname.present()) {
      String name = nickname.value();
      service.rename(user, friend, name == null || name.isEmpty() ? null : name);
    }
    return Responses.noContent();
  }

  /** Remove Relationship, whatever it is. */
  @DELETE
  @Path("/{user_id}")
  public Response remove(@PathParam("user_id") UserId target) {
    service.remove(caller.personId(), target);
    return Responses.noContent();
  }
}
