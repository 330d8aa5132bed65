package chat.guildhall.server.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles, and what they mean for members: hierarchy in both. */
class RoleIT {
  private final TestingServer server = TestingServer.shared();
  private final TestingClient owner = server.register("owner");
  private final TestingClient mod = server.register("mod");
  private final TestingClient member = server.register("member");
  private final String guild = owner.createGuild("Ranks");
  private final String roles = "/guilds/" + guild + "/roles";
  private final String members = "/guilds/" + guild + "/members/";
  private String low = "";
  private String middle = "";
  private String high = "";

  @BeforeEach
  void raiseTheModerator() {
    String code = owner.invite(owner.firstTextChannel(guild));
    mod.join(code);
    member.join(code);
    // Each new role stands at the bottom.
    high = role(Permission.MANAGE_GUILD);
    middle =
        role(
            Permission.MANAGE_ROLES,
            Permission.KICK_MEMBERS,
            Permission.MANAGE_NICKNAMES,
            Permission.MODERATE_MEMBERS);
    low = role(Permission.VIEW_CHANNEL);
    give(mod, middle);
  }

  private String role(Permission... permissions) {
    return owner.post(roles, Map.of("permissions", bits(permissions))).expect(200).id();
  }

  private void give(TestingClient who, String role) {
    owner.put(members + who.userId() + "/roles/" + role, Map.of()).expect(204);
  }

  private static String bits(Permission... permissions) {
    return Permissions.of(permissions).toString();
  }

  @Test
  void aModeratorReachesOnlyWhatStandsBelow() {
    mod.patch(roles + "/" + low, Map.of("name", "renamed")).expect(200);
    mod.patch(roles + "/" + middle, Map.of("name", "renamed")).expect(403, 50013);
    mod.patch(roles + "/" + high, Map.of("name", "renamed")).expect(403, 50013);
    mod.delete(roles + "/" + high).expect(403, 50013);
    mod.put(members + member.userId() + "/roles/" + low, Map.of()).expect(204);
    mod.put(members + mod.userId() + "/roles/" + high, Map.of()).expect(403, 50013);
    mod.delete(members + mod.userId() + "/roles/" + middle).expect(403, 50013);
    mod.patch(roles, List.of(Map.of("id", low, "position", 3))).expect(403, 50013);
    member.patch(roles + "/" + low, Map.of("name", "mine")).expect(403, 50013);
  }

  @Test
  void nobodyGivesARoleWhatTheyLack() {
    mod.patch(roles + "/" + low, Map.of("permissions", bits(Permission.ADMINISTRATOR)))
        .expect(403, 50013);
    mod.post(roles, Map.of("permissions", bits(Permission.BAN_MEMBERS))).expect(403, 50013);
    mod.post(roles, Map.of("name", "kickers", "permissions", bits(Permission.KICK_MEMBERS)))
        .expect(200);
  }

  @Test
  void everyoneAndStrangersAreNoRolesToGiveOrDelete() {
    owner.delete(roles + "/" + guild).expect(400, 50028);
    owner.put(members + member.userId() + "/roles/" + guild, Map.of()).expect(400, 50028);
    owner.put(members + member.userId() + "/roles/1", Map.of()).expect(404, 10011);
    owner.put(members + "1/roles/" + low, Map.of()).expect(404, 10007);
  }

  @Test
  void aDeletedRoleIsGoneFromMembersAndChannels() {
    String channel = owner.firstTextChannel(guild);
    give(member, low);
    owner
        .put("/channels/" + channel + "/permissions/" + low, Map.of("type", 0, "deny", "2048"))
        .expect(204);
    owner.delete(roles + "/" + low).expect(204);
    JsonNode seen = member.get(members + "@me").expect(200).json();
    assertEquals(0, seen.path("roles").size());
    assertFalse(owner.get("/channels/" + channel).expect(200).text().contains(low));
  }

  @Test
  void rolesAreOrderedAsAWhole() {
    owner
        .patch(
            roles,
            List.of(
                Map.of("id", low, "position", 3),
                Map.of("id", middle, "position", 1),
                Map.of("id", high, "position", 2)))
        .expect(200);
    assertEquals(
        List.of(guild, middle, high, low),
        owner.get(roles).expect(200).json().findValuesAsText("id"));
  }

  @Test
  void kickingAndNamingGoDownTheRanks() {
    mod.patch(members + owner.userId(), Map.of("nick", "boss")).expect(403, 50013);
    mod.delete(members + owner.userId()).expect(403, 50013);
    mod.patch(members + member.userId(), Map.of("nick", "newbie")).expect(200);
    assertEquals("newbie", member.get(members + "@me").expect(200).field("nick"));
    member.patch(members + "@me", Map.of("nick", "myself")).expect(200);
    member.delete(members + mod.userId()).expect(403, 50013);
    mod.delete(members + member.userId()).expect(204);
    member.get("/guilds/" + guild).expect(403, 50001);
    mod.delete(members + member.userId()).expect(404, 10007);
  }

  @Test
  void whoIsTimedOutKeepsSightAlone() {
    String channel = owner.firstTextChannel(guild);
    String until = Instant.now().plusSeconds(600).toString();
    mod.patch(members + member.userId(), Map.of("communication_disabled_until", until)).expect(200);
    member.get("/channels/" + channel).expect(200);
    member.post("/channels/" + channel + "/invites", Map.of()).expect(403, 50013);
    mod.patch(members + owner.userId(), Map.of("communication_disabled_until", until))
        .expect(403, 50013);
    mod.patch(members + member.userId(), Map.of("communication_disabled_until", "tomorrow"))
        .expect(400, 50035);
  }

  @Test
  void membersOfRolesAreCounted() {
    give(member, low);
    JsonNode counts = owner.get(roles + "/member-counts").expect(200).json();
    assertEquals(1, counts.path(low).asInt(-1));
    assertEquals(0, counts.path(high).asInt(-1));
    assertTrue(
        owner.get(roles + "/" + low + "/member-ids").expect(200).text().contains(member.userId()));
  }

  @Test
  void aRoleHasAnIconOrAnEmoji() {
    String pixel =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChw"
            + "GA60e6kgAAAABJRU5ErkJggg==";
    String path = roles + "/" + low;
    try (var gateway = member.listen()) {
      String icon = owner.patch(path, Map.of("icon", pixel)).expect(200).field("icon");
      JsonNode heard = gateway.await("GUILD_ROLE_UPDATE").path("role");
      assertEquals(icon, heard.path("icon").asText());
      String file = "//role-icons/" + low + "/" + icon + ".png?size=16";
      assertEquals("image/png", owner.get(file).expect(200).header("Content-Type").orElseThrow());
      JsonNode decorated =
          owner.patch(path, Map.of("unicode_emoji", "\uD83E\uDED6")).expect(200).json();
      assertEquals("\uD83E\uDED6", decorated.path("unicode_emoji").asText());
      assertTrue(decorated.path("icon").isNull());
    }
    Map<String, Object> wish = Map.of("name", "Cat", "icon", pixel);
    assertTrue(owner.post(roles, wish).expect(200).json().path("icon").isTextual());
    owner.patch(path, Map.of("icon", pixel, "unicode_emoji", "\u2764")).expect(400, 50035);
    owner.patch(path, Map.of("icon", "data:image/png;base64,AAAA")).expect(400, 50035);
    for (String text : List.of("", "x", "1", "ab", "\u2764\u2764")) {
      owner.patch(path, Map.of("unicode_emoji", text)).expect(400, 50035);
    }
    owner.patch(roles + "/" + guild, Map.of("icon", pixel)).expect(400, 50028);
    mod.patch(roles + "/" + high, Map.of("icon", pixel)).expect(403, 50013);
    assertTrue(
        owner
            .get("/guilds/" + guild)
            .expect(200)
            .json()
            .path("features")
            .toString()
            .contains("ROLE_ICONS"));
  }

  @Test
  void aMembersProfileIsTheSameInEveryGuild() {
    String own = members + "@me";
    assertEquals("Robin", member.patch(own, Map.of("nick", "Robin")).expect(200).field("nick"));
    for (String field : List.of("avatar", "banner", "bio", "pronouns")) {
      member.patch(own, Map.of("nick", "Other", field, "something")).expect(400, 50035);
    }
    Map<String, Object> none = new java.util.HashMap<>();
    none.put("avatar", null);
    none.put("bio", "");
    assertEquals("Robin", member.patch(own, none).expect(200).field("nick"));
  }
}
