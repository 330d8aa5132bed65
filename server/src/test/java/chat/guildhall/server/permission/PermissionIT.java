package chat.guildhall.server.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Effects with their causes, and the guild as somebody else sees it. */
class PermissionIT {
  private static final String VIEW = bits(Permission.VIEW_CHANNEL);
  private static final String SEND = bits(Permission.SEND_MESSAGES);

  private final TestingServer server = TestingServer.shared();
  private final TestingClient owner = server.register("owner");
  private final TestingClient member = server.register("member");
  private final String guild = owner.createGuild("Effects");
  private final String base = "/guildhall/guilds/" + guild;
  private final String lobby = owner.firstTextChannel(guild);
  private final String role =
      owner.post("/guilds/" + guild + "/roles", Map.of("permissions", VIEW)).expect(200).id();

  private static String bits(Permission... permissions) {
    return Permissions.of(permissions).toString();
  }

  private JsonNode effect(String query, String permission) {
    JsonNode effects = owner.get(base + "/permission-effects?" + query).expect(200).json();
    return StreamSupport.stream(effects.path("effects").spliterator(), false)
        .filter(effect -> effect.path("permission").asText().equals(permission))
        .findFirst()
        .orElseThrow();
  }

  private String channel(String name, Object... overwrites) {
    return owner
        .post(
            "/guilds/" + guild + "/channels",
            Map.of("name", name, "permission_overwrites", List.of(overwrites)))
        .expect(201)
        .id();
  }

  @Test
  void aRolesEffectNamesWhatDecidesIt() {
    JsonNode send = effect("role_id=" + role, SEND);
    assertTrue(send.path("allowed").asBoolean());
    assertEquals("role", send.path("cause").path("kind").asText());
    assertEquals(guild, send.path("cause").path("role_id").asText());
    JsonNode kick = effect("role_id=" + role, bits(Permission.KICK_MEMBERS));
    assertFalse(kick.path("allowed").asBoolean());
    assertEquals("nobody", kick.path("cause").path("kind").asText());
  }

  @Test
  void anOverwriteAndADraftOfItAreTold() {
    String room = channel("quiet", Map.of("id", guild, "type", 0, "deny", SEND));
    JsonNode saved = effect("role_id=" + role + "&channel_id=" + room, SEND);
    assertFalse(saved.path("allowed").asBoolean());
    assertEquals("overwrite", saved.path("cause").path("kind").asText());
    assertEquals(guild, saved.path("cause").path("target_id").asText());
    assertEquals(room, saved.path("cause").path("channel_id").asText());
    JsonNode supposed = effect("role_id=" + role + "&channel_id=" + room + "&allow=" + SEND, SEND);
    assertTrue(supposed.path("allowed").asBoolean());
    assertEquals(role, supposed.path("cause").path("target_id").asText());
    JsonNode granted =
        effect("role_id=" + role + "&permissions=" + Permission.ADMINISTRATOR.mask(), SEND);
    assertEquals("administrator", granted.path("cause").path("kind").asText());
  }

  @Test
  void aQuestionNamesOneSubject() {
    owner.get(base + "/permission-effects").expect(400, 50035);
    owner.get(base + "/sight?role_id=" + role + "&user_id=" + owner.userId()).expect(400, 50035);
    owner.get(base + "/sight?role_id=1").expect(404, 10011);
    owner.get(base + "/sight?user_id=1").expect(404, 10007);
    owner.get(base + "/permission-effects?role_id=abc").expect(400, 50035);
  }

  @Test
  void theGuildIsSeenAsTheySeeIt() {
    member.join(owner.invite(lobby));
    String closed = channel("closed", Map.of("id", guild, "type", 0, "deny", VIEW));
    JsonNode everyone = owner.get(base + "/sight?role_id=" + guild).expect(200).json();
    assertFalse(everyone.toString().contains(closed));
    assertTrue(everyone.toString().contains(lobby));
    JsonNode they = owner.get(base + "/sight?user_id=" + member.userId()).expect(200).json();
    assertEquals(everyone.path("channels"), they.path("channels"));
    assertTrue(
        owner.get(base + "/sight?user_id=" + owner.userId()).expect(200).text().contains(closed));
  }

  @Test
  void whatOneDoesNotSeeIsCountedAlone() {
    member.join(owner.invite(lobby));
    String managers =
        owner
            .post(
                "/guilds/" + guild + "/roles", Map.of("permissions", bits(Permission.MANAGE_ROLES)))
            .expect(200)
            .id();
    owner
        .put("/guilds/" + guild + "/members/" + member.userId() + "/roles/" + managers, Map.of())
        .expect(204);
    String inner =
        channel(
            "inner",
            Map.of("id", guild, "type", 0, "deny", VIEW),
            Map.of("id", role, "type", 0, "allow", VIEW));
    JsonNode sight = member.get(base + "/sight?role_id=" + role).expect(200).json();
    assertFalse(sight.toString().contains(inner));
    assertEquals(1, sight.path("beyond").asInt());
    member
        .get(base + "/permission-effects?role_id=" + role + "&channel_id=" + inner)
        .expect(403, 50001);
  }
}
