package chat.guildhall.server.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is banned is out at once, and stays out. */
class BanIT {
  private static final String BAN_MEMBERS = "4";

  private final TestingServer server = TestingServer.shared();
  private final Room room = Room.open();
  private final TestingClient owner = room.owner();
  private final TestingClient guest = room.guest();
  private final String guestId = guest.userId();
  private final String bans = "/guilds/" + room.guild() + "/bans";

  private String newRole(String permissions) {
    return owner
        .post("/guilds/" + room.guild() + "/roles", Map.of("permissions", permissions))
        .expect(200)
        .id();
  }

  private void give(TestingClient member, String role) {
    owner
        .put("/guilds/" + room.guild() + "/members/" + member.userId() + "/roles/" + role, Map.of())
        .expect(204);
  }

  @Test
  void aBannedMemberHearsNothingMoreAndStaysOut() {
    String code = owner.invite(room.channel());
    try (TestingGateway theirs = guest.listen();
        TestingGateway ours = owner.listen()) {
      owner
          .send(
              "PUT",
              bans + "/" + guestId,
              Optional.of("{}"),
              List.of("X-Audit-Log-Reason", "spam%20%E2%9C%93"))
          .expect(204);
      theirs.await("GUILD_DELETE");
      int heard = theirs.heard().size();
      ours.await("GUILD_MEMBER_REMOVE");
      JsonNode added = ours.await("GUILD_BAN_ADD");
      assertEquals(guestId, added.at("/user/id").asText());
      assertEquals(22, ours.await("GUILD_AUDIT_LOG_ENTRY_CREATE").path("action_type").asInt());
      owner.sendMessage(room.channel(), "among us");
      owner.patch("/channels/" + room.channel(), Map.of("topic", "quiet")).expect(200);
      ours.await("CHANNEL_UPDATE");
      theirs.heartbeat();
      List<String> after =
          theirs.heard().subList(heard, theirs.heard().size()).stream()
              .flatMap(frame -> frame.type().stream())
              .toList();
      assertEquals(List.of(), after);
    }
    guest.get("/channels/" + room.channel()).expect(403, 50001);
    guest.post("/invites/" + code, Map.of()).expect(403, 40007);
    Answer ban = owner.get(bans + "/" + guestId).expect(200);
    assertEquals("spam ✓", ban.field("reason"));
    assertEquals(guestId, ban.json().at("/user/id").asText());

    try (TestingGateway ours = owner.listen()) {
      owner.delete(bans + "/" + guestId).expect(204);
      assertEquals(guestId, ours.await("GUILD_BAN_REMOVE").at("/user/id").asText());
    }
    owner.delete(bans + "/" + guestId).expect(404, 10026);
    owner.get(bans + "/" + guestId).expect(404, 10026);
    guest.join(code);
  }

  @Test
  void recentMessagesGoWithABanAndOthersStay() {
    String elsewhere = owner.createChannel(room.guild(), "elsewhere");
    String first = guest.sendMessage(room.channel(), "buy");
    String second = guest.sendMessage(room.channel(), "buy now");
    String third = guest.sendMessage(elsewhere, "buy here");
    String kept = owner.sendMessage(room.channel(), "no");
    try (TestingGateway ours = owner.listen()) {
      owner.put(bans + "/" + guestId, Map.of("delete_message_seconds", 600)).expect(204);
      assertEquals(600, ours.await("GUILD_BAN_ADD").path("delete_message_secs").asInt());
      JsonNode here =
          ours.await(
              "MESSAGE_DELETE_BULK",
              gone -> gone.path("channel_id").asText().equals(room.channel()));
      // The announcement of the join is the guest's message too.
      List<String> ids = here.path("ids").valueStream().map(JsonNode::asText).toList();
      assertTrue(ids.containsAll(List.of(first, second)), ids.toString());
      JsonNode there =
          ours.await(
              "MESSAGE_DELETE_BULK", gone -> gone.path("channel_id").asText().equals(elsewhere));
      assertEquals(third, there.at("/ids/0").asText());
    }
    owner.get(room.message(first)).expect(404, 10008);
    owner.get(room.message(kept)).expect(200);
  }

  @Test
  void oneBansOnlyWhoStandsBelow() {
    TestingClient moderator = room.newcomer(server, "moderator");
    TestingClient peer = room.newcomer(server, "peer");
    String role = newRole(BAN_MEMBERS);
    give(moderator, role);
    give(peer, role);
    moderator.put(bans + "/" + owner.userId(), Map.of()).expect(403, 50013);
    moderator.put(bans + "/" + peer.userId(), Map.of()).expect(403, 50013);
    moderator.put(bans + "/" + moderator.userId(), Map.of()).expect(403, 50013);
    owner.put(bans + "/" + owner.userId(), Map.of()).expect(403, 50013);
    moderator.put(bans + "/1", Map.of()).expect(404, 10013);
    moderator.put(bans + "/" + guestId, Map.of()).expect(204);
    moderator.put(bans + "/" + guestId, Map.of()).expect(204);
    // One who never was a member may be banned all the same.
    moderator.put(bans + "/" + server.register("far").userId(), Map.of()).expect(204);
    moderator
        .put(bans + "/" + guestId, Map.of("delete_message_seconds", 604_801))
        .expect(400, 50035);
  }

  @Test
  void manyAreBannedAtOnceAndTheRestIsNamed() {
    String stranger = server.register("stranger").userId();
    String path = "/guilds/" + room.guild() + "/bulk-ban";
    Map<String, Object> all = Map.of("user_ids", List.of(guestId, stranger, owner.userId(), "12"));
    JsonNode done = owner.post(path, all).expect(200).json();
    assertEquals(
        List.of(guestId, stranger),
        done.path("banned_users").valueStream().map(JsonNode::asText).toList());
    assertEquals(
        List.of(owner.userId(), "12"),
        done.path("failed_users").valueStream().map(JsonNode::asText).toList());
    owner.post(path, all).expect(400, 500_000);
    TestingClient moderator = room.newcomer(server, "moderator");
    give(moderator, newRole(BAN_MEMBERS));
    moderator.post(path, all).expect(403, 50013);
  }

  @Test
  void bansAreListedInPagesAndFoundByName() {
    TestingClient zed = server.register("zedzed");
    owner.put(bans + "/" + guestId, Map.of()).expect(204);
    owner.put(bans + "/" + zed.userId(), Map.of()).expect(204);
    JsonNode both = owner.get(bans).expect(200).json();
    assertEquals(2, both.size());
    assertTrue(both.at("/0/reason").isNull());
    String first = both.at("/0/user/id").asText();
    String second = both.at("/1/user/id").asText();
    assertEquals(
        second, owner.get(bans + "?after=" + first + "&limit=1").json().at("/0/user/id").asText());
    assertEquals(
        first, owner.get(bans + "?before=" + second + "&limit=1").json().at("/0/user/id").asText());
    JsonNode found = owner.get(bans + "/search?query=ZEDZ").expect(200).json();
    assertEquals(1, found.size());
    assertEquals(zed.userId(), found.at("/0/user/id").asText());
    assertEquals(1, owner.get(bans + "/search?user_ids=" + guestId).expect(200).json().size());
    assertEquals(0, owner.get(bans + "/search?query=%25").expect(200).json().size());
    owner.get(bans + "?limit=1001").expect(400, 50035);
    owner.get(bans + "/search?user_ids=x").expect(400, 50035);
  }
}
