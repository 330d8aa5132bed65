package chat.guildhall.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Member lists, members by request, and presence. */
class MembersIT {
  private final TestingServer server = TestingServer.shared();
  private final TestingClient ada = server.register("ada");
  private final TestingClient bob = server.register("bob");
  private final String guild = ada.createGuild("Members");
  private final String channel = ada.firstTextChannel(guild);
  private final String bobId = bob.userId();

  @BeforeEach
  void bobJoins() {
    bob.join(ada.invite(channel));
  }

  private void watch(TestingGateway gateway, List<List<Integer>> ranges) {
    gateway.send(14, Map.of("guild_id", guild, "channels", Map.of(channel, ranges)));
  }

  private static List<String> read(JsonNode items) {
    List<String> rows = new ArrayList<>();
    items.forEach(item ->
        rows.add(
            item.has("group")
                ? "# " + item.path("group").path("id").asText()
                : item.path("member").path("user").path("id").asText()
                    + " "
                    + item.path("member").path("presence").path("status").asText()));
    return rows;
  }

  private static JsonNode op(JsonNode update, String name) {
    for (JsonNode op : update.path("ops")) {
      if (op.path("op").asText().equals(name)) {
        return op;
      }
    }
    throw new AssertionError("no " + name + " in " + update);
  }

  @Test
  void aWatchedListIsSentAndThenFollowed() {
    String adaId = ada.userId();
    try (TestingGateway gateway = ada.listen()) {
      watch(gateway, List.of(List.of(0, 99)));
      JsonNode first = gateway.await("GUILD_MEMBER_LIST_UPDATE");
      assertEquals("everyone", first.path("id").asText());
      assertEquals(2, first.path("member_count").asInt());
      assertEquals(1, first.path("online_count").asInt());
      assertEquals(
          List.of("# online", adaId + " online", "# offline", bobId + " offline"),
          read(op(first, "SYNC").path("items")));
      try (TestingGateway his = bob.listen()) {
        JsonNode update =
            gateway.await(
                "GUILD_MEMBER_LIST_UPDATE", data -> data.path("online_count").asInt() == 2);
        assertEquals(
            bobId,
            op(update, "INSERT").path("item").path("member").path("user").path("id").asText());
        assertTrue(op(update, "DELETE").path("index").isInt());
        gateway.await(
            "PRESENCE_UPDATE",
            data ->
                data.path("user").path("id").asText().equals(bobId)
                    && data.path("status").asText().equals("online"));
        his.send(3, Map.of("status", "dnd", "activities", List.of(), "afk", false, "since", 0));
        gateway.await("PRESENCE_UPDATE", data -> data.path("status").asText().equals("dnd"));
        his.send(
            3, Map.of("status", "invisible", "activities", List.of(), "afk", false, "since", 0));
        gateway.await("GUILD_MEMBER_LIST_UPDATE", data -> data.path("online_count").asInt() == 1);
      }
    }
  }

  @Test
  void aHoistedRoleMakesAGroupOfItsOwn() {
    String role =
        ada.post("/guilds/" + guild + "/roles", Map.of("name", "crew", "hoist", true)).ok().id();
    try (TestingGateway gateway = ada.listen();
        TestingGateway his = bob.listen()) {
      his.heartbeat();
      watch(gateway, List.of(List.of(0, 99)));
      gateway.await("GUILD_MEMBER_LIST_UPDATE");
      ada.put("/guilds/" + guild + "/members/" + bobId + "/roles/" + role, Map.of()).ok();
      gateway.await(
          "GUILD_MEMBER_LIST_UPDATE",
          data -> data.path("groups").path(0).path("id").asText().equals(role));
      ada.delete("/guilds/" + guild + "/roles/" + role).ok();
      gateway.await(
          "GUILD_MEMBER_LIST_UPDATE",
          data -> data.path("groups").path(0).path("id").asText().equals("online"));
    }
  }

  @Test
  void aChannelThatFewSeeHasAListOfItsOwn() {
    String hidden = ada.createChannel(guild, "hidden");
    Map<String, Object> deny = Map.of("type", 0, "allow", "0", "deny", "1024");
    ada.put("/channels/" + hidden + "/permissions/" + guild, deny).ok();
    try (TestingGateway gateway = ada.listen();
        TestingGateway his = bob.listen()) {
      Map<String, Object> data =
          Map.of("guild_id", guild, "channels", Map.of(hidden, List.of(List.of(0, 99))));
      gateway.send(14, data);
      JsonNode list = gateway.await("GUILD_MEMBER_LIST_UPDATE");
      assertTrue(list.path("id").asText().matches("[0-9]+"), list::toString);
      assertEquals(
          List.of("# online", ada.userId() + " online"), read(op(list, "SYNC").path("items")));
      his.send(14, data);
      his.heartbeat();
      assertEquals(List.of(), his.heard("GUILD_MEMBER_LIST_UPDATE"));
    }
  }

  @Test
  void whoLosesAChannelLosesItsList() {
    String role = ada.post("/guilds/" + guild + "/roles", Map.of("name", "crew")).ok().id();
    String hidden = ada.createChannel(guild, "crew-only");
    ada.put(
            "/channels/" + hidden + "/permissions/" + guild,
            Map.of("type", 0, "allow", "0", "deny", "1024"))
        .ok();
    ada.put(
            "/channels/" + hidden + "/permissions/" + role,
            Map.of("type", 0, "allow", "1024", "deny", "0"))
        .ok();
    ada.put("/guilds/" + guild + "/members/" + bobId + "/roles/" + role, Map.of()).ok();
    Map<String, Object> data =
        Map.of("guild_id", guild, "channels", Map.of(hidden, List.of(List.of(0, 99))));
    try (TestingGateway gateway = ada.listen();
        TestingGateway his = bob.listen()) {
      gateway.send(14, data);
      gateway.await("GUILD_MEMBER_LIST_UPDATE");
      his.send(14, data);
      his.await("GUILD_MEMBER_LIST_UPDATE");
      ada.delete("/guilds/" + guild + "/members/" + bobId + "/roles/" + role).ok();
      his.await("CHANNEL_DELETE");
      int heard = his.heard("GUILD_MEMBER_LIST_UPDATE").size();
      ada.patch("/guilds/" + guild + "/members/@me", Map.of("nick", "captain")).ok();
      gateway.await("GUILD_MEMBER_LIST_UPDATE", update -> update.toString().contains("captain"));
      his.heartbeat();
      assertEquals(heard, his.heard("GUILD_MEMBER_LIST_UPDATE").size());
    }
  }

  @Test
  void aBlockThatIsNoLongerWatchedIsInvalidated() {
    try (TestingGateway gateway = ada.listen()) {
      watch(gateway, List.of(List.of(0, 99), List.of(100, 199)));
      gateway.await("GUILD_MEMBER_LIST_UPDATE");
      watch(gateway, List.of(List.of(0, 99)));
      JsonNode update = gateway.await("GUILD_MEMBER_LIST_UPDATE");
      assertEquals(100, op(update, "INVALIDATE").path("range").path(0).asInt());
    }
  }

  @Test
  void membersAreFoundByNameAndById() {
    try (TestingGateway gateway = ada.listen()) {
      String name = bob.username();
      gateway.send(
          8,
          Map.of(
              "guild_id",
              guild,
              "query",
              name.toUpperCase(java.util.Locale.ROOT),
              "limit",
              10,
              "nonce",
              "n1"));
      JsonNode byName = gateway.await("GUILD_MEMBERS_CHUNK");
      assertEquals("n1", byName.path("nonce").asText());
      assertEquals(1, byName.path("members").size());
      assertEquals(bobId, byName.path("members").path(0).path("user").path("id").asText());
      assertEquals(1, byName.path("chunk_count").asInt());
      gateway.send(
          8,
          Map.of("guild_id", List.of(guild), "user_ids", List.of(bobId, "1"), "presences", true));
      JsonNode byId = gateway.await("GUILD_MEMBERS_CHUNK");
      assertEquals(bobId, byId.path("members").path(0).path("user").path("id").asText());
      assertEquals("1", byId.path("not_found").path(0).asText());
      assertTrue(byId.path("presences").isArray());
    }
  }

  @Test
  void theOwnerMayAskForAllAndAMemberMayNot() {
    try (TestingGateway gateway = ada.listen();
        TestingGateway his = bob.listen()) {
      Map<String, Object> all = Map.of("guild_id", guild, "query", "", "limit", 0);
      gateway.send(8, all);
      assertEquals(2, gateway.await("GUILD_MEMBERS_CHUNK").path("members").size());
      his.send(8, all);
      assertEquals(0, his.await("GUILD_MEMBERS_CHUNK").path("members").size());
    }
  }

  @Test
  void whoDoesNotBelongGetsNothing() {
    TestingClient eve = server.register("eve");
    try (TestingGateway gateway = eve.listen()) {
      gateway.send(8, Map.of("guild_id", guild, "user_ids", List.of(bobId)));
      JsonNode chunk = gateway.await("GUILD_MEMBERS_CHUNK");
      assertEquals(0, chunk.path("members").size());
      assertEquals(bobId, chunk.path("not_found").path(0).asText());
      watch(gateway, List.of(List.of(0, 99)));
      gateway.heartbeat();
      assertEquals(List.of(), gateway.heard("GUILD_MEMBER_LIST_UPDATE"));
    }
  }

  @Test
  void aReloadDoesNotFlicker() {
    try (TestingGateway gateway = ada.listen()) {
      TestingGateway his = bob.listen();
      watch(gateway, List.of(List.of(0, 99)));
      gateway.await("GUILD_MEMBER_LIST_UPDATE", data -> data.path("online_count").asInt() == 2);
      int heard = gateway.heard("GUILD_MEMBER_LIST_UPDATE").size();
      his.close(1001);
      his.awaitClose();
      try (TestingGateway again = bob.listen()) {
        again.heartbeat();
        String nick = "after the reload";
        ada.patch("/guilds/" + guild + "/members/" + bobId, Map.of("nick", nick)).ok();
        gateway.await("GUILD_MEMBER_LIST_UPDATE", data -> data.toString().contains(nick));
        gateway.heard("GUILD_MEMBER_LIST_UPDATE").stream()
            .skip(heard)
            .forEach(update -> assertEquals(2, update.path("online_count").asInt()));
      }
    }
  }

  @Test
  void brokenRequestsAreDecodeErrors() {
    for (Object data :
        List.of(
            Map.of("guild_id", "x"),
            Map.of("guild_id", guild, "user_ids", "y"),
            Map.of("guild_id", guild, "limit", -1))) {
      TestingGateway gateway = ada.listen();
      gateway.send(8, data);
      assertEquals(4002, gateway.awaitClose());
    }
    TestingGateway gateway = ada.listen();
    watch(gateway, List.of(List.of(0, 900)));
    assertEquals(4002, gateway.awaitClose());
  }
}
