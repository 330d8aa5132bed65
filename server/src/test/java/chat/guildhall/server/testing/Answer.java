package chat.guildhall.server.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the server answered to one request.
 *
 * @param request method and path, for the message of a failure
 * @param response status, headers and the bytes of the body
 */
public record Answer(String request, HttpResponse<byte[]> response) {
  static final ObjectMapper MAPPER = new ObjectMapper();

  /** The HTTP status. */
  public int status() {
    return response.statusCode();
  }

  /** The body as text. */
  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** The body as JSON; a missing node where there is none. */
  public JsonNode json() {
    try {
      return response.body().length == 0 ? MissingNode.getInstance() : MAPPER.readTree(text());
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(this + " is not JSON", malformed);
    }
  }

  /** The field {@code id} of the body. */
  public String id() {
    return field("id");
  }

  /** A text field of the body, which must be there. */
  public String field(String name) {
    JsonNode value = json().path(name);
    if (!value.isTextual()) {
      throw new AssertionError("no text field " + name + " in " + this);
    }
    return value.asText();
  }

  /** The field {@code code} of an error's body, -1 where there is none. */
  public int code() {
    return json().path("code").asInt(-1);
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** This answer, if it has the status; else the test fails and shows the whole answer. */
  public Answer expect(int status) {
    if (status() != status) {
      throw new AssertionError("expected " + status + " but " + this);
    }
    return this;
  }

  /** This answer, if it has the status and the error code; else the test fails. */
  public Answer expect(int status, int code) {
    expect(status);
    if (code() != code) {
      throw new AssertionError("expected code " + code + " but " + this);
    }
    return this;
  }

  /** Any 2xx; else the test fails. */
  public Answer ok() {
    if (status() / 100 != 2) {
      throw new AssertionError("expected success but " + this);
    }
    return this;
  }

  @Override
  public String toString() {
    return request + " answered " + status() + ": " + text();
  }
}
