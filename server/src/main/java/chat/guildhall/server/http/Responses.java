package chat.guildhall.server.http;

import chat.guildhall.server.json.Json;
import chat.guildhall.server.json.RawJson;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Builds answers. */
public final class Responses {
  private Responses() {}

  /** The answer that tells a client of a refusal. */
  public static Response of(ApiException refusal) {
    Response.ResponseBuilder answer =
        Response.fromResponse(json(refusal.error().status(), refusal.body()));
    refusal.headers().forEach(answer::header);
    return answer.build();
  }

  /** A JSON answer with a status of its own. */
  public static Response json(int status, Object body) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(Json.bytes(body))
        .build();
  }

  /** 200 with JSON that was written already. */
  public static Response json(RawJson body) {
    return Response.ok(body.utf8(), MediaType.APPLICATION_JSON_TYPE).build();
  }

  /** 204, without a body. */
  public static Response noContent() {
    return Response.noContent().build();
  }
}
