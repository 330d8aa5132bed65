package chat.guildhall.server.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A prune takes out who was not seen for long and has no role that saves them. */
class PruneIT {
  private final TestingServer server = TestingServer.shared();
  private final Room room = Room.open();
  private final TestingClient owner = room.owner();
  private final String path = "/guilds/" + room.guild() + "/prune";

  /** Somebody who joined 20 days ago and has no login. */
  private String idle() throws SQLException {
    String user = room.newcomer(server, "idle").userId();
    try (Connection connection = server.database();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM sessions WHERE user_id = " + user);
      statement.execute(
          "UPDATE members SET joined_at = now() - interval '20 days' WHERE user_id = " + user);
    }
    return user;
  }

  @Test
  void onlyTheUnseenWithoutRolesGo() throws SQLException {
    String plain = idle();
    String titled = idle();
    String role = owner.post("/guilds/" + room.guild() + "/roles", Map.of()).expect(200).id();
    String member = "/guilds/" + room.guild() + "/members/";
    owner.put(member + titled + "/roles/" + role, Map.of()).expect(204);

    assertEquals(1, owner.get(path).expect(200).json().path("pruned").asInt());
    assertEquals(0, owner.get(path + "?days=30").expect(200).json().path("pruned").asInt());
    assertEquals(
        2, owner.get(path + "?include_roles=" + role).expect(200).json().path("pruned").asInt());
    try (TestingGateway ours = owner.listen()) {
      assertEquals(1, owner.post(path, Map.of()).expect(200).json().path("pruned").asInt());
      assertEquals(plain, ours.await("GUILD_MEMBER_REMOVE").at("/user/id").asText());
      JsonNode entry = ours.await("GUILD_AUDIT_LOG_ENTRY_CREATE");
      assertEquals(21, entry.path("action_type").asInt());
      assertEquals("7", entry.at("/options/delete_member_days").asText());
      assertEquals("1", entry.at("/options/members_removed").asText());
      assertEquals(true, entry.path("target_id").isNull());

      Map<String, Object> quietly =
          Map.of("compute_prune_count", false, "include_roles", List.of(role));
      assertEquals(true, owner.post(path, quietly).expect(200).json().path("pruned").isNull());
      assertEquals(titled, ours.await("GUILD_MEMBER_REMOVE").at("/user/id").asText());
    }
    owner.get(member + plain).expect(404, 10007);
    owner.get(member + room.guest().userId()).expect(200);
  }

  @Test
  void aRequestIsBounded() {
    owner.get(path + "?days=0").expect(400, 50035);
    owner.get(path + "?days=31").expect(400, 50035);
    owner.get(path + "?include_roles=x").expect(400, 50035);
    owner.post(path, Map.of("include_roles", List.of("1"))).expect(404, 10011);
  }
}
