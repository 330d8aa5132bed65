package chat.guildhall.server.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.protocol.Permission;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelIT {
  private static final long VIEW = Permission.VIEW_CHANNEL.mask();

  private final TestingServer server = TestingServer.shared();
  private final TestingClient ada = server.register("ada");
  private final TestingClient bob = server.register("bob");
  private final String guild = ada.createGuild("Channels");
  private final String channels = "/guilds/" + guild + "/channels";

  private String make(Map<String, ?> wish) {
    return ada.post(channels, wish).expect(201).id();
  }

  private JsonNode channel(String id) {
    return ada.get("/channels/" + id).expect(200).json();
  }

  private void bobJoins() {
    bob.join(ada.invite(ada.firstTextChannel(guild)));
  }

  /** A role of Bob's that allows exactly this. */
  private void allowBob(Permission... permissions) {
    long bits = 0;
    for (Permission permission : permissions) {
      bits |= permission.mask();
    }
    String role =
        ada.post("/guilds/" + guild + "/roles", Map.of("permissions", Long.toString(bits)))
            .expect(200)
            .id();
    ada.put("/guilds/" + guild + "/members/" + bob.userId() + "/roles/" + role, Map.of())
        .expect(204);
  }

  @Test
  void textChannelsAreNamedInLowerCaseWithDashes() {
    String id = make(Map.of("name", " Tea & Biscuits!  Ünïcode "));
    assertEquals("tea-biscuits-ünïcode", channel(id).path("name").asText());
    assertEquals(
        "Big Hall", channel(make(Map.of("name", "Big Hall", "type", 2))).path("name").asText());
    ada.post(channels, Map.of("name", "!!!")).expect(400, 50035);
    ada.post(channels, Map.of("name", "thread", "type", 11)).expect(400, 50035);
  }

  @Test
  void whatIsInSyncFollowsItsCategory() {
    String category = make(Map.of("name", "Observing", "type", 4));
    String synced = make(Map.of("name", "synced", "parent_id", category));
    String apart = make(Map.of("name", "apart", "parent_id", category));
    Map<String, Object> deny = Map.of("type", 0, "deny", Long.toString(VIEW));
    ada.put("/channels/" + apart + "/permissions/" + ada.userId(), Map.of("type", 1)).expect(204);
    ada.put("/channels/" + category + "/permissions/" + guild, deny).expect(204);
    assertEquals(
        channel(category).path("permission_overwrites"),
        channel(synced).path("permission_overwrites"));
    assertEquals(1, channel(synced).path("permission_overwrites").size());
    assertEquals(
        ada.userId(), channel(apart).path("permission_overwrites").path(0).path("id").asText());
    ada.patch("/channels/" + category, Map.of("permission_overwrites", List.of())).expect(200);
    assertEquals(0, channel(synced).path("permission_overwrites").size());
    assertEquals(1, channel(apart).path("permission_overwrites").size());
  }

  @Test
  void fieldsChangeOneByOne() {
    String id = make(Map.of("name", "plain"));
    ada.patch("/channels/" + id, Map.of("topic", "Tea", "rate_limit_per_user", 30)).expect(200);
    ada.patch("/channels/" + id, Map.of("nsfw", true)).expect(200);
    JsonNode changed = channel(id);
    assertEquals("Tea", changed.path("topic").asText());
    assertEquals(30, changed.path("rate_limit_per_user").asInt());
    assertTrue(changed.path("nsfw").asBoolean());
    Map<String, Object> cleared = new HashMap<>();
    cleared.put("topic", null);
    ada.patch("/channels/" + id, cleared).expect(200);
    assertTrue(channel(id).path("topic").isNull());
    ada.patch("/channels/" + id, Map.of("rate_limit_per_user", 21_601)).expect(400, 50035);
    ada.patch("/channels/" + id, Map.of("name", "")).expect(400, 50035);
  }

  @Test
  void aChannelTakesTheOverwritesOfItsCategory() {
    Map<String, Object> hidden = Map.of("id", guild, "type", 0, "deny", Long.toString(VIEW));
    String category =
        make(Map.of("name", "Back", "type", 4, "permission_overwrites", List.of(hidden)));
    String child = make(Map.of("name", "room", "parent_id", category));
    bobJoins();
    bob.get("/channels/" + child).expect(403, 50001);
    assertFalse(bob.get(channels).expect(200).text().contains(child));

    ada.delete("/channels/" + category).expect(200);
    assertTrue(channel(child).path("parent_id").isNull());
    bob.get("/channels/" + child).expect(403, 50001);
    ada.delete("/channels/" + child + "/permissions/" + guild).expect(204);
    bob.get("/channels/" + child).expect(200);
    ada.delete("/channels/" + child + "/permissions/" + guild).expect(404, 10009);
  }

  @Test
  void nobodyGrantsWhatTheyLack() {
    String id = make(Map.of("name", "grants"));
    bobJoins();
    allowBob(Permission.MANAGE_CHANNELS, Permission.MANAGE_ROLES);
    String own = "/channels/" + id + "/permissions/" + bob.userId();
    long pin = Permission.MANAGE_MESSAGES.mask();
    bob.put(own, Map.of("type", 1, "allow", Long.toString(pin))).expect(403, 50013);
    bob.put(own, Map.of("type", 1, "allow", Long.toString(Permission.MANAGE_ROLES.mask())))
        .expect(403, 50013);
    bob.put(own, Map.of("type", 1, "allow", Long.toString(VIEW))).expect(204);
    Map<String, Object> all = Map.of("id", bob.userId(), "type", 1, "allow", Long.toString(pin));
    bob.patch("/channels/" + id, Map.of("permission_overwrites", List.of(all))).expect(403, 50013);
    bob.post(channels, Map.of("name", "mine", "permission_overwrites", List.of(all)))
        .expect(403, 50013);
    ada.put("/channels/" + id + "/permissions/99", Map.of("type", 0)).expect(404, 10011);
  }

  @Test
  void channelsMoveTogether() {
    String category = make(Map.of("name", "Category", "type", 4));
    String first = make(Map.of("name", "first"));
    String second = make(Map.of("name", "second"));
    ada.patch(
            channels,
            List.of(
                Map.of("id", second, "position", 0, "parent_id", category),
                Map.of("id", first, "position", 1, "parent_id", category)))
        .expect(204);
    assertEquals(0, channel(second).path("position").asInt());
    assertEquals(category, channel(first).path("parent_id").asText());
    ada.patch(channels, List.of(Map.of("id", first, "parent_id", second))).expect(400, 50035);
    ada.patch(channels, List.of(Map.of("id", "1", "position", 0))).expect(404, 10003);
    bobJoins();
    bob.patch(channels, List.of(Map.of("id", first, "position", 3))).expect(403, 50013);
  }

  @Test
  void aDeletedSystemChannelIsForgotten() {
    String system = ada.firstTextChannel(guild);
    ada.delete("/channels/" + system).expect(200);
    ada.get("/channels/" + system).expect(404, 10003);
    assertTrue(ada.get("/guilds/" + guild).expect(200).json().path("system_channel_id").isNull());
    bob.post("/channels/" + system + "/invites", Map.of()).expect(404, 10003);
  }

  @Test
  void aCategoryHasFiftyChannels() {
    String category = make(Map.of("name", "Full", "type", 4));
    for (int i = 0; i < 50; i++) {
      make(Map.of("name", "room " + i, "parent_id", category));
    }
    ada.post(channels, Map.of("name", "one more", "parent_id", category)).expect(400, 50035);
  }
}
