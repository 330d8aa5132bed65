package chat.guildhall.server.gateway.ready;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.json.Json;
import chat.guildhall.server.presence.Status;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** Reads what READY tells of its own user. */
@ApplicationScoped
public class ReadyStore {
  private final Database database;

  @Inject
  ReadyStore(Database database) {
    this.database = database;
  }

  /** The person's settings. */
  JsonNode settings(UserId user) {
    String json =
        database.read(handle ->
            handle
                .select("SELECT settings::text FROM user_settings WHERE user_id = ?", user.value())
                .mapTo(String.class)
                .findOne()
                .orElse("{}"));
    try {
      return Json.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings of " + user + " are no JSON", e);
    }
  }

  /** The status that the person set last. */
  Status savedStatus(UserId user) {
    return Status.of(settings(user).path("status").asText("online")).orElse(Status.ONLINE);
  }
}
