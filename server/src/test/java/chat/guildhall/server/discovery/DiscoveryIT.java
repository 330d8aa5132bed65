package chat.guildhall.server.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscoveryIT {
  private final TestingServer server = TestingServer.shared();
  private final TestingClient anyone = server.client();

  @Test
  void anInstanceIsFoundByItsName() {
    JsonNode client = anyone.get("//.well-known/spacebar/client").expect(200).json();
    assertEquals(server.url() + "/api", client.at("/api/baseUrl").asText());
    assertEquals(server.url().replace("http", "ws"), client.at("/gateway/baseUrl").asText());
    assertEquals(
        server.url() + "/api", anyone.get("//.well-known/spacebar").expect(200).field("api"));
    assertEquals(
        server.url() + "/api", anyone.get("/policies/instance/domains").field("apiEndpoint"));
    assertTrue(anyone.get("//ping").expect(200).json().path("instance").has("name"));
    assertTrue(anyone.get("/policies/instance/config").expect(200).json().isObject());
    assertEquals(0, anyone.get("/experiments").expect(200).json().path("assignments").size());
    anyone.post("/science", Map.of("events", java.util.List.of())).expect(204);
  }
}
