package chat.guildhall.server.http;

import chat.guildhall.server.json.Json;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the HTTP layer write with the one {@link Json} mapper. */
public class JacksonSetup {
  /** The mapper of every answer. */
  @Singleton
  @Produces
  ObjectMapper mapper() {
    return Json.mapper();
  }
}
