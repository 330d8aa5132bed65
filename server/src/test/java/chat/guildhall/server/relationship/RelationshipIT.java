package chat.guildhall.server.relationship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingBot;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelationshipIT {
  private static final String MINE = "/users/@me/relationships";
  private static final int FRIEND = 1;
  private static final int BLOCKED = 2;
  private static final int INCOMING = 3;
  private static final int OUTGOING = 4;

  private final TestingServer server = TestingServer.shared();
  private TestingClient ada;
  private TestingClient bob;
  private String adaId;
  private String bobId;

  @BeforeEach
  void register() {
    ada = server.register("ada");
    bob = server.register("bob");
    adaId = ada.userId();
    bobId = bob.userId();
  }

  /** The type of what {@code other} is to somebody; 0 if nothing. */
  private static int type(TestingClient who, String other) {
    for (JsonNode each : who.get(MINE).expect(200).json()) {
      if (each.path("id").asText().equals(other)) {
        return each.path("type").asInt();
      }
    }
    return 0;
  }

  private void assertTypes(int ofBobToAda, int ofAdaToBob) {
    assertEquals(List.of(ofBobToAda, ofAdaToBob), List.of(type(ada, bobId), type(bob, adaId)));
  }

  private static void ask(TestingClient who, String other) {
    who.put(MINE + "/" + other, Map.of()).expect(204);
  }

  private void befriend() {
    ask(ada, bobId);
    ask(bob, adaId);
  }

  private static void block(TestingClient who, String other) {
    who.put(MINE + "/" + other, Map.of("type", BLOCKED)).expect(204);
  }

  private static JsonNode ofType(TestingGateway gateway, String event, int type) {
    return gateway.await(event, data -> data.path("type").asInt() == type);
  }

  @Test
  void aRequestByNameReachesEverySessionOfBoth() {
    try (TestingGateway first = ada.listen();
        TestingGateway second = ada.listen();
        TestingGateway other = bob.listen()) {
      Map<String, Object> body = new HashMap<>();
      body.put("username", bob.username().toUpperCase(java.util.Locale.ROOT));
      body.put("discriminator", null);
      ada.post(MINE, body).expect(204);

      for (TestingGateway session : List.of(first, second)) {
        JsonNode told = session.await("RELATIONSHIP_ADD");
        assertEquals(OUTGOING, told.path("type").asInt());
        assertEquals(bobId, told.path("id").asText());
        assertEquals(bob.username(), told.path("user").path("username").asText());
        assertFalse(told.path("should_notify").asBoolean());
      }
      JsonNode told = other.await("RELATIONSHIP_ADD");
      assertEquals(INCOMING, told.path("type").asInt());
      assertEquals(ada.username(), told.path("user").path("username").asText());
      assertTrue(told.path("should_notify").asBoolean());
      assertTrue(told.path("since").asText().endsWith("+00:00"), told.toString());
    }
    assertTypes(OUTGOING, INCOMING);
    // Once more changes nothing.
    ask(ada, bobId);
    assertTypes(OUTGOING, INCOMING);
  }

  @Test
  void anAcceptedRequestIsAFriendshipUntilOneEndsIt() {
    ask(ada, bobId);
    try (TestingGateway one = ada.listen();
        TestingGateway other = bob.listen()) {
      bob.put(MINE + "/" + adaId, Map.of("type", FRIEND)).expect(204);
      assertTrue(ofType(one, "RELATIONSHIP_ADD", FRIEND).path("should_notify").asBoolean());
      ofType(other, "RELATIONSHIP_ADD", FRIEND);
      assertTypes(FRIEND, FRIEND);
      ada.put(MINE + "/" + bobId, Map.of()).expect(400, 80007);

      ada.delete(MINE + "/" + bobId).expect(204);
      assertEquals(bobId, ofType(one, "RELATIONSHIP_REMOVE", FRIEND).path("id").asText());
      assertEquals(adaId, ofType(other, "RELATIONSHIP_REMOVE", FRIEND).path("id").asText());
    }
    assertTypes(0, 0);
    ada.delete(MINE + "/" + bobId).expect(204);
  }

  @Test
  void aDeclinedRequestIsGoneForBoth() {
    ask(ada, bobId);
    try (TestingGateway one = ada.listen();
        TestingGateway other = bob.listen()) {
      bob.delete(MINE + "/" + adaId).expect(204);
      ofType(one, "RELATIONSHIP_REMOVE", OUTGOING);
      ofType(other, "RELATIONSHIP_REMOVE", INCOMING);
    }
    assertTypes(0, 0);
  }

  @Test
  void aBlockEndsTheFriendshipAndTellsNothingMore() {
    befriend();
    try (TestingGateway one = ada.listen();
        TestingGateway other = bob.listen()) {
      block(ada, bobId);
      ofType(one, "RELATIONSHIP_ADD", BLOCKED);
      ofType(other, "RELATIONSHIP_REMOVE", FRIEND);
      assertTypes(BLOCKED, 0);
      // Neither may ask, and the blocked one is told what a closed setting tells.
      bob.put(MINE + "/" + adaId, Map.of()).expect(403, 80000);
      bob.post(MINE, Map.of("username", ada.username())).expect(403, 80000);
      ada.put(MINE + "/" + bobId, Map.of()).expect(403, 80001);
      // The blocked one may block too; each unblocks for itself.
      block(bob, adaId);
      ofType(other, "RELATIONSHIP_ADD", BLOCKED);
      assertTypes(BLOCKED, BLOCKED);
      ada.delete(MINE + "/" + bobId).expect(204);
      ofType(one, "RELATIONSHIP_REMOVE", BLOCKED);
      assertTypes(0, BLOCKED);
      bob.delete(MINE + "/" + adaId).expect(204);
      ofType(other, "RELATIONSHIP_REMOVE", BLOCKED);
      ask(ada, bobId);
      ofType(other, "RELATIONSHIP_ADD", INCOMING);
      assertEquals(
          1,
          other.heard("RELATIONSHIP_REMOVE").stream()
              .filter(data -> data.path("type").asInt() == FRIEND)
              .count());
      assertEquals(2, other.heard("RELATIONSHIP_REMOVE").size());
    }
  }

  @Test
  void aBlockTakesTheRequestAway() {
    ask(ada, bobId);
    block(bob, adaId);
    assertTypes(0, BLOCKED);
  }

  @Test
  void whoCannotBeAskedIsRefused() {
    ada.post(MINE, Map.of("username", "nobody.of.that.name")).expect(400, 80004);
    ada.post(MINE, Map.of("username", ada.username())).expect(400, 80003);
    ada.put(MINE + "/" + adaId, Map.of()).expect(400, 80003);
    ada.put(MINE + "/1", Map.of()).expect(404, 10013);
    ada.delete(MINE + "/1").expect(404, 10013);
    ada.put(MINE + "/" + bobId, Map.of("type", 4)).expect(400, 50035);
    ada.patch(MINE + "/" + bobId, Map.of("nickname", "x")).expect(404, 10013);

    TestingBot bot = TestingBot.make(bob, "Befriend me");
    ada.put(MINE + "/" + bot.id(), Map.of()).expect(400, 80002);
    block(ada, bot.id());
    assertEquals(BLOCKED, type(ada, bot.id()));
    bot.client(server).get(MINE).expect(403, 20001);
    bot.client(server).put(MINE + "/" + adaId, Map.of()).expect(403, 20001);
  }

  @Test
  void theSettingSaysWhoMayAsk() {
    sources(false, true, true);
    ada.put(MINE + "/" + bobId, Map.of()).expect(403, 80000);
    // A person whom one asked oneself may accept all the same.
    TestingClient eve = server.register("eve");
    ask(bob, eve.userId());
    ask(eve, bobId);
    assertEquals(FRIEND, type(bob, eve.userId()));
    // A friend in common.
    ask(ada, eve.userId());
    ask(eve, adaId);
    ask(ada, bobId);
    assertTypes(OUTGOING, INCOMING);

    Room room = Room.open();
    String owner = room.owner().userId();
    room.guest().patch("/users/@me/settings", setting(false, false, false)).expect(200);
    room.owner().put(MINE + "/" + room.guest().userId(), Map.of()).expect(403, 80000);
    room.guest().patch("/users/@me/settings", setting(false, false, true)).expect(200);
    ask(room.owner(), room.guest().userId());
    assertEquals(INCOMING, type(room.guest(), owner));
  }

  private void sources(boolean all, boolean friends, boolean guilds) {
    bob.patch("/users/@me/settings", setting(all, friends, guilds)).expect(200);
  }

  private static Map<String, Object> setting(boolean all, boolean friends, boolean guilds) {
    return Map.of(
        "friend_source_flags",
        Map.of("all", all, "mutual_friends", friends, "mutual_guilds", guilds));
  }

  @Test
  void aFriendIsCalledByANameOfOnesOwn() {
    befriend();
    try (TestingGateway one = ada.listen()) {
      ada.patch(MINE + "/" + bobId, Map.of("nickname", "Bobby")).expect(204);
      assertEquals("Bobby", one.await("RELATIONSHIP_UPDATE").path("nickname").asText());
      assertEquals("Bobby", ada.get(MINE).json().path(0).path("nickname").asText());
      assertTrue(bob.get(MINE).json().path(0).path("nickname").isNull());
      ada.patch(MINE + "/" + bobId, Map.of("nickname", "x".repeat(33))).expect(400, 50035);
      ada.send("PATCH", MINE + "/" + bobId, Optional.of("{\"nickname\":null}"), List.of())
          .expect(204);
      assertTrue(one.await("RELATIONSHIP_UPDATE").path("nickname").isNull());
    }
  }

  @Test
  void readyCarriesThem() {
    befriend();
    try (TestingGateway one = ada.gateway()) {
      one.identify(ada.token());
      JsonNode relationships = one.await("READY").path("relationships");
      assertEquals(ada.get(MINE).json(), relationships);
      assertEquals(1, relationships.size());
    }
  }
}
