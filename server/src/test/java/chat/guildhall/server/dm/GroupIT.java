package chat.guildhall.server.dm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingBot;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupIT {
  private static final String PIXEL =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGA"
          + "WjR9awAAAABJRU5ErkJggg==";

  private final Room room = Room.open();
  private final TestingClient ada = room.owner();
  private final TestingClient bob = room.guest();
  private final TestingClient eve = room.newcomer(TestingServer.shared(), "eve");

  @Test
  void everybodySeesANewGroupAtOnce() {
    try (TestingGateway bobs = bob.listen()) {
      JsonNode group = create(ada, bob, eve).json();
      assertEquals(3, group.path("type").asInt());
      assertEquals(ada.userId(), group.path("owner_id").asText());
      assertTrue(group.has("name") && group.path("name").isNull());
      assertEquals(sorted(bob, eve), recipients(group));
      JsonNode heard = bobs.await("CHANNEL_CREATE");
      assertEquals(sorted(ada, eve), recipients(heard));
      String message = ada.sendMessage(group.path("id").asText(), "hello @everyone");
      JsonNode event = bobs.await("MESSAGE_CREATE");
      assertEquals(message, event.path("id").asText());
      assertTrue(event.path("mention_everyone").asBoolean());
    }
  }

  @Test
  void peopleComeAndGo() {
    String id = create(ada, bob, eve).id();
    TestingClient kim = room.newcomer(TestingServer.shared(), "kim");
    String recipients = "/channels/" + id + "/recipients/";
    try (TestingGateway adas = ada.listen();
        TestingGateway kims = kim.listen()) {
      bob.put(recipients + kim.userId(), Map.of()).expect(204);
      assertEquals(
          kim.userId(), adas.await("CHANNEL_RECIPIENT_ADD").path("user").path("id").asText());
      assertEquals(id, kims.await("CHANNEL_CREATE").path("id").asText());
      JsonNode added = adas.await("MESSAGE_CREATE");
      assertEquals(1, added.path("type").asInt());
      assertEquals(bob.userId(), added.path("author").path("id").asText());
      assertEquals(kim.userId(), added.path("mentions").path(0).path("id").asText());
      bob.put(recipients + kim.userId(), Map.of()).expect(204);

      bob.delete(recipients + kim.userId()).expect(403, 50013);
      ada.delete(recipients + kim.userId()).expect(204);
      assertEquals(id, kims.await("CHANNEL_DELETE").path("id").asText());
      kim.get("/channels/" + id).expect(403, 50001);
      assertEquals(
          kim.userId(), adas.await("CHANNEL_RECIPIENT_REMOVE").path("user").path("id").asText());
      assertEquals(2, adas.await("MESSAGE_CREATE").path("type").asInt());
      ada.delete(recipients + kim.userId()).expect(404, 10013);

      eve.delete("/channels/" + id + "?silent=true").expect(200);
      adas.await("CHANNEL_RECIPIENT_REMOVE");
      assertEquals(3, ada.get("/channels/" + id + "/messages").json().size() + 1);
      kim.put(recipients + eve.userId(), Map.of()).expect(403, 50001);
    }
  }

  @Test
  void aGroupHasANameAPictureAndAnOwner() {
    String id = create(ada, bob, eve).id();
    String path = "/channels/" + id;
    try (TestingGateway eves = eve.listen()) {
      assertEquals("Tea", bob.patch(path, Map.of("name", " Tea ")).expect(200).field("name"));
      assertEquals("Tea", eves.await("CHANNEL_UPDATE").path("name").asText());
      JsonNode renamed = eves.await("MESSAGE_CREATE");
      assertEquals(4, renamed.path("type").asInt());
      assertEquals("Tea", renamed.path("content").asText());
      String icon = bob.patch(path, Map.of("icon", PIXEL)).expect(200).field("icon");
      bob.get("//channel-icons/" + id + "/" + icon + ".png").expect(200);
      assertEquals(5, eves.await("MESSAGE_CREATE").path("type").asInt());
      bob.patch(path, Map.of("name", "x".repeat(101))).expect(400, 50035);
      bob.patch(path, Map.of("owner", bob.userId())).expect(403, 50013);
      ada.patch(path, Map.of("owner", "1")).expect(400, 50033);
      ada.patch(path, Map.of("owner", bob.userId())).expect(200);
      JsonNode message = bob.get(path + "/messages?limit=1").json().path(0);
      bob.delete(path + "/messages/" + message.path("id").asText()).expect(403, 50003);
    }
  }

  @Test
  void ownershipPassesOnAndTheLastOneTakesItAlong() {
    String id = create(ada, bob, eve).id();
    try (TestingGateway eves = eve.listen()) {
      ada.delete("/channels/" + id).expect(200);
      String owner = eves.await("CHANNEL_UPDATE").path("owner_id").asText();
      assertTrue(List.of(bob.userId(), eve.userId()).contains(owner));
      assertEquals(2, eves.await("MESSAGE_CREATE").path("type").asInt());
    }
    ada.get("/channels/" + id).expect(403, 50001);
    bob.delete("/channels/" + id).expect(200);
    eve.delete("/channels/" + id).expect(200);
    eve.get("/channels/" + id).expect(404, 10003);
    eve.post("/channels/" + id + "/messages", Map.of("content", "x")).expect(404, 10003);
  }

  @Test
  void aGroupHasItsBounds() {
    TestingBot bot = TestingBot.make(ada, "Courier").join(ada, room.guild(), 0);
    Map<String, Object> robots = Map.of("recipients", List.of(bob.userId(), bot.id()));
    ada.post("/users/@me/channels", robots).expect(400, 50033);
    TestingClient stranger = TestingServer.shared().register("stranger");
    Map<String, Object> strangers = Map.of("recipients", List.of(bob.userId(), stranger.userId()));
    ada.post("/users/@me/channels", strangers).expect(403, 50007);
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      many.add(room.newcomer(TestingServer.shared(), "many").userId());
    }
    String full = ada.post("/users/@me/channels", Map.of("recipients", many)).expect(200).id();
    ada.put("/channels/" + full + "/recipients/" + eve.userId(), Map.of()).expect(400, 30004);
    many.add(eve.userId());
    ada.post("/users/@me/channels", Map.of("recipients", many)).expect(400, 30004);
  }

  @Test
  void addingToADirectMessageMakesAGroup() {
    String two = ada.post("/users/@me/channels", Map.of("recipient_id", bob.userId())).ok().id();
    JsonNode group =
        ada.put("/channels/" + two + "/recipients/" + eve.userId(), Map.of()).expect(201).json();
    assertEquals(3, group.path("type").asInt());
    assertEquals(sorted(bob, eve), recipients(group));
    ada.get("/channels/" + two).expect(200);
  }

  private static Answer create(TestingClient owner, TestingClient... others) {
    List<String> ids = List.of(others).stream().map(TestingClient::userId).toList();
    return owner.post("/users/@me/channels", Map.of("recipients", ids)).expect(200);
  }

  private static List<String> sorted(TestingClient... people) {
    return List.of(people).stream().map(TestingClient::userId).sorted().toList();
  }

  private static List<String> recipients(JsonNode channel) {
    List<String> ids = new ArrayList<>();
    channel.path("recipients").forEach(user -> ids.add(user.path("id").asText()));
    ids.sort(Comparator.naturalOrder());
    return ids;
  }
}
