package chat.guildhall.server.guild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuildIT {
  private final TestingServer server = TestingServer.shared();
  private final TestingClient ada = server.register("ada");
  private final TestingClient bob = server.register("bob");

  private void join(TestingClient who, String guild) {
    who.join(ada.invite(ada.firstTextChannel(guild)));
  }

  @Test
  void aNewGuildHasChannelsAndItsOwner() {
    JsonNode guild = ada.post("/guilds", Map.of("name", "  Tea house ")).expect(201).json();
    String id = guild.path("id").asText();

    assertEquals("Tea house", guild.path("name").asText());
    assertEquals(ada.userId(), guild.path("owner_id").asText());
    assertEquals(id, guild.path("roles").path(0).path("id").asText());
    List<String> channels =
        ada.get("/guilds/" + id + "/channels").expect(200).json().findValuesAsText("name");
    assertTrue(
        channels.containsAll(List.of("Text Channels", "general", "Voice Channels", "General")));
    assertEquals(ada.firstTextChannel(id), guild.path("system_channel_id").asText());
    assertEquals(1, ada.get("/guilds/" + id + "/members?limit=10").expect(200).json().size());
  }

  @Test
  void aTemplateNamesItsChannelsByPlaceholders() {
    List<Map<String, Object>> channels =
        List.of(
            Map.of("id", "7", "name", "Rooms", "type", 4),
            Map.of("id", "8", "name", "Front Room", "type", 0, "parent_id", "7"));
    String id =
        ada.post("/guilds", Map.of("name", "House", "channels", channels, "system_channel_id", "8"))
            .expect(201)
            .id();
    JsonNode made = ada.get("/guilds/" + id + "/channels").expect(200).json();
    assertEquals(2, made.size());
    String room = ada.firstTextChannel(id);
    JsonNode channel = ada.get("/channels/" + room).expect(200).json();
    assertEquals("front-room", channel.path("name").asText());
    assertEquals(
        "Rooms",
        ada.get("/channels/" + channel.path("parent_id").asText()).expect(200).field("name"));
    assertEquals(room, ada.get("/guilds/" + id).expect(200).field("system_channel_id"));
  }

  @Test
  void namesAreBounded() {
    ada.post("/guilds", Map.of("name", " x ")).expect(400, 50035);
    ada.post("/guilds", Map.of("name", "x".repeat(101))).expect(400, 50035);
    ada.post("/guilds", Map.of()).expect(400, 50035);
  }

  @Test
  void onlyWhoManagesTheGuildChangesIt() {
    String guild = ada.createGuild("Before");
    bob.patch("/guilds/" + guild, Map.of("name", "Mine")).expect(403, 50001);
    join(bob, guild);
    bob.patch("/guilds/" + guild, Map.of("name", "Mine")).expect(403, 50013);
    ada.patch("/guilds/" + guild, Map.of("name", "After", "description", "A place")).expect(200);
    JsonNode seen = bob.get("/guilds/" + guild + "?with_counts=true").expect(200).json();
    assertEquals("After", seen.path("name").asText());
    assertEquals("A place", seen.path("description").asText());
    assertEquals(2, seen.path("approximate_member_count").asInt());
  }

  @Test
  void aGuildIsHandedOverWithThePassword() {
    String guild = ada.createGuild("Heirloom");
    join(bob, guild);
    String heir = bob.userId();
    String path = "/guilds/" + guild;
    ada.patch(path, Map.of("owner_id", heir)).expect(400, 50035);
    ada.patch(path, Map.of("owner_id", heir, "password", "not that one")).expect(400, 50035);
    bob.patch(path, Map.of("owner_id", heir, "password", TestingClient.PASSWORD))
        .expect(403, 50013);
    Map<String, String> right = Map.of("owner_id", heir, "password", TestingClient.PASSWORD);
    ada.patch(path, right).expect(200);
    assertEquals(heir, bob.get(path).expect(200).field("owner_id"));
    // The old owner is a member like any other now.
    ada.patch(path, Map.of("name", "Still mine")).expect(403, 50013);
    ada.delete("/users/@me/guilds/" + guild).expect(204);
  }

  @Test
  void onlyTheOwnerDeletesAndWithThePassword() {
    String guild = ada.createGuild("Short-lived");
    String channel = ada.firstTextChannel(guild);
    join(bob, guild);
    String path = "/guilds/" + guild + "/delete";
    Map<String, String> right = Map.of("password", TestingClient.PASSWORD);
    bob.post(path, right).expect(403, 50013);
    ada.post(path, Map.of()).expect(400, 50035);
    ada.post(path, Map.of("password", "wrong one")).expect(400, 50035);
    ada.post(path, right).expect(204);
    ada.get("/guilds/" + guild).expect(404, 10004);
    bob.get("/channels/" + channel).expect(404, 10003);
    assertFalse(bob.get("/users/@me/guilds").expect(200).text().contains(guild));
  }

  @Test
  void membersLeaveAndTheOwnerDoesNot() {
    String guild = ada.createGuild("Revolving door");
    join(bob, guild);
    ada.delete("/users/@me/guilds/" + guild).expect(400);
    bob.delete("/users/@me/guilds/" + guild).expect(204);
    bob.get("/guilds/" + guild).expect(403, 50001);
    assertEquals(1, ada.get("/guilds/" + guild + "/members?limit=9").expect(200).json().size());
  }

  @Test
  void theListOfOnesGuildsComesInPages() {
    TestingClient cyd = server.register("cyd");
    List<String> made = List.of(cyd.createGuild("one"), cyd.createGuild("two"));
    String third = cyd.createGuild("three");
    assertEquals(
        List.of(made.getFirst(), made.getLast()),
        cyd.get("/users/@me/guilds?limit=2").expect(200).json().findValuesAsText("id"));
    assertEquals(
        List.of(third),
        cyd.get("/users/@me/guilds?after=" + made.getLast())
            .expect(200)
            .json()
            .findValuesAsText("id"));
    assertEquals(
        List.of(made.getLast()),
        cyd.get("/users/@me/guilds?limit=1&before=" + third)
            .expect(200)
            .json()
            .findValuesAsText("id"));
    assertEquals(
        1,
        cyd.get("/users/@me/guilds?with_counts=true&limit=1")
            .expect(200)
            .json()
            .path(0)
            .path("approximate_member_count")
            .asInt());
  }

  @Test
  void oneIsInTwoHundredGuildsAtMost() {
    TestingClient cyd = server.register("many");
    for (int i = 0; i < 200; i++) {
      cyd.createGuild("guild " + i);
    }
    cyd.post("/guilds", Map.of("name", "one more")).expect(400, 30001);
    String code = ada.invite(ada.firstTextChannel(ada.createGuild("Full")));
    cyd.post("/invites/" + code, Map.of()).expect(400, 30001);
  }

  private static Map<String, Object> channel(String id, int type, Object... more) {
    Map<String, Object> channel = Room.body(more);
    channel.putAll(Map.of("id", id, "type", type, "name", "channel " + id));
    return channel;
  }

  @Test
  void aTemplateNamesItsRolesByPlaceholders() {
    List<Map<String, Object>> roles =
        List.of(
            Map.of("id", "0", "name", "anything", "permissions", "1024"),
            Map.of("id", "5", "name", "Staff", "permissions", "8", "color", 255, "hoist", true),
            Map.of("id", "6", "name", "Guests"));
    List<Map<String, Object>> overwrites =
        List.of(
            Map.of("id", "0", "type", 0, "allow", "0", "deny", "1024"),
            Map.of("id", "5", "type", 0, "allow", "1024", "deny", "0"));
    List<Map<String, Object>> channels =
        List.of(
            channel("7", 4, "permission_overwrites", overwrites),
            channel("8", 0, "parent_id", "7", "topic", "Tea", "rate_limit_per_user", 5),
            channel("9", 2, "bitrate", 96_000, "user_limit", 3));
    Map<String, Object> wish =
        Room.body("name", "Formed", "roles", roles, "channels", channels, "afk_channel_id", "9");
    wish.putAll(Map.of("system_channel_id", "8", "system_channel_flags", 1, "afk_timeout", 900));
    String id = ada.post("/guilds", wish).expect(201).id();

    JsonNode guild = ada.get("/guilds/" + id).expect(200).json();
    assertEquals(1, guild.path("system_channel_flags").asInt());
    assertEquals(900, guild.path("afk_timeout").asInt());
    JsonNode everyone = guild.at("/roles/0");
    assertEquals(id, everyone.path("id").asText());
    assertEquals("@everyone", everyone.path("name").asText());
    assertEquals("1024", everyone.path("permissions").asText());
    JsonNode staff = guild.at("/roles/1");
    assertEquals("Staff", staff.path("name").asText());
    assertEquals("8", staff.path("permissions").asText());
    assertEquals(255, staff.path("color").asInt());
    assertTrue(staff.path("hoist").asBoolean());
    assertEquals("1024", guild.at("/roles/2/permissions").asText(), "like @everyone's");

    JsonNode tea = ada.get("/channels/" + ada.firstTextChannel(id)).expect(200).json();
    assertEquals("Tea", tea.path("topic").asText());
    assertEquals(5, tea.path("rate_limit_per_user").asInt());
    assertEquals(
        List.of(id, staff.path("id").asText()),
        tea.path("permission_overwrites").findValuesAsText("id"),
        "the category's");
    JsonNode voice =
        ada.get("/channels/" + guild.path("afk_channel_id").asText()).expect(200).json();
    assertEquals(96_000, voice.path("bitrate").asInt());
    assertEquals(3, voice.path("user_limit").asInt());
    join(bob, id);
    bob.get("/channels/" + tea.path("id").asText()).expect(403, 50001);
  }

  @Test
  void aTemplateThatNamesNothingIsRefused() {
    List<Map<String, Object>> unknown = List.of(Map.of("id", "9", "allow", "0"));
    for (Object channels :
        List.of(
            List.of(channel("1", 0, "parent_id", "2")),
            List.of(channel("1", 0), channel("2", 0, "parent_id", "1")),
            List.of(channel("1", 4), channel("2", 4, "parent_id", "1")),
            List.of(channel("1", 0), channel("1", 2)),
            List.of(channel("1", 0, "permission_overwrites", unknown)),
            List.of(channel("1", 0, "topic", "x".repeat(1_025))))) {
      ada.post("/guilds", Map.of("name", "Broken", "channels", channels)).expect(400, 50035);
    }
    List<Map<String, Object>> twice = List.of(Map.of("id", "1"), Map.of("id", "1"));
    ada.post("/guilds", Map.of("name", "Broken", "roles", twice)).expect(400, 50035);
    ada.post("/guilds", Map.of("name", "Broken", "system_channel_id", "1")).expect(400, 50035);
    ada.post("/guilds", Map.of("name", "Broken", "afk_timeout", 61)).expect(400, 50035);
  }
}
