package chat.guildhall.server.note;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * What a person wrote down about others; bots write nothing down.
 *
 * @see <a href="https://docs.discord.food/resources/user#get-user-notes">Notes</a>
 */
@Path("/users/@me/notes")
@RunOnVirtualThread
public class NoteResource {
  private final NoteService notes;
  private final CurrentCaller caller;

  @Inject
  NoteResource(NoteService notes, CurrentCaller caller) {
    this.notes = notes;
    this.caller = caller;
  }

  /**
   * A note.
   *
   * @param userId whose it is
   * @param noteUserId whom it is about
   */
  public record Note(UserId userId, UserId noteUserId, String note) {}

  /** Every note, by whom it is about. */
  @GET
  public Map<UserId, String> all() {
    return notes.all(caller.personId());
  }

  /** The note about somebody. */
  @GET
  @Path("/{user_id}")
  public Note get(@PathParam("user_id") UserId target) {
    UserId user = caller.personId();
    return new Note(user, target, notes.get(user, target));
  }

  /** Writes it; nothing, null and blanks take it away. */
  @PUT
  @Path("/{user_id}")
  public Response set(@PathParam("user_id") UserId target, Form form) {
    UserId user = caller.personId();
    String note = form.trimmed("note", 0, NoteService.LENGTH_MAX).orElse("");
    form.check();
    notes.set(user, target, note);
    return Responses.noContent();
  }
}
