package chat.guildhall.server.user.settings;

import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Form;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/**
 * A person's settings as protobufs: 1 for what a client needs at once, 2 for what it used lately.
 *
 * @see <a href="https://docs.discord.food/resources/user-settings-proto">User settings proto</a>
 */
@Path("/users/@me/settings-proto")
@RunOnVirtualThread
public class SettingsProtoResource {
  private static final int BASE64_MAX = 2 * SettingsService.PROTO_BYTES_MAX;
  private static final int TYPES = 2;

  private final SettingsService settings;
  private final CurrentCaller caller;

  @Inject
  SettingsProtoResource(SettingsService settings, CurrentCaller caller) {
    this.settings = settings;
    this.caller = caller;
  }

  /** A protobuf, in base64. */
  public record Proto(
      String settings, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean outOfDate) {}

  /** The protobuf of a type. */
  @GET
  @Path("/{type}")
  public Proto proto(@PathParam("type") String type) {
    return new Proto(settings.proto(caller.personId(), number(type)), false);
  }

  /** Changes top-level fields of a protobuf. */
  @PATCH
  @Path("/{type}")
  public Proto changeProto(@PathParam("type") String type, Form form) {
    int number = number(type);
    String base64 = form.required("settings", form.text("settings", 0, BASE64_MAX), "");
    var version = form.integer("required_data_version", 0, Integer.MAX_VALUE).toOptional();
    form.check();
    SettingsService.ProtoChange change =
        settings.changeProto(caller.personId(), number, base64, version);
    return new Proto(change.settings(), change.outOfDate());
  }

  private static int number(String type) {
    if (!type.equals("1") && !type.equals(String.valueOf(TYPES))) {
      throw ApiError.NOT_FOUND.exception();
    }
    return Integer.parseInt(type);
  }
}
