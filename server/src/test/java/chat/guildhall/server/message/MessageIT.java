package chat.guildhall.server.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.protocol.Permission;
import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class MessageIT {
  private final Room room = Room.open();

  @Test
  void aPostIsAnsweredAnnouncedAndKept() {
    try (TestingGateway heard = room.owner().listen()) {
      JsonNode posted =
          room.post(room.guest(), "content", "  hello  ", "nonce", "n1").expect(200).json();
      assertEquals("hello", posted.path("content").asText());
      assertEquals("n1", posted.path("nonce").asText());
      assertEquals(room.guest().userId(), posted.path("author").path("id").asText());
      assertTrue(posted.path("edited_timestamp").isNull());
      assertFalse(posted.has("guild_id"));
      assertFalse(posted.has("referenced_message"));

      JsonNode event = heard.await("MESSAGE_CREATE", d -> is(d, posted.path("id").asText()));
      assertEquals(room.guild(), event.path("guild_id").asText());
      assertEquals("n1", event.path("nonce").asText());
      assertTrue(event.path("member").has("joined_at"));
      assertFalse(event.path("member").has("user"));

      JsonNode read = room.owner().get(room.message(posted.path("id").asText())).ok().json();
      assertFalse(read.has("nonce"));
      assertEquals("hello", read.path("content").asText());
      assertEquals(posted.path("timestamp"), read.path("timestamp"));
    }
  }

  @Test
  void aNumberAsNonceComesBackAsANumber() {
    JsonNode posted = room.post(room.guest(), "content", "x", "nonce", 12_345_678_901L).ok().json();
    assertEquals(12_345_678_901L, posted.path("nonce").asLong());
    assertTrue(posted.path("nonce").isIntegralNumber());
  }

  @Test
  void anEditChangesTheTextForEverybody() {
    String id = room.guest().sendMessage(room.channel(), "first");
    try (TestingGateway heard = room.owner().listen()) {
      JsonNode edited =
          room.guest().patch(room.message(id), Map.of("content", "second")).expect(200).json();
      assertEquals("second", edited.path("content").asText());
      assertTrue(edited.path("edited_timestamp").isTextual());
      JsonNode event = heard.await("MESSAGE_UPDATE", d -> is(d, id));
      assertEquals("second", event.path("content").asText());
      assertEquals(room.guild(), event.path("guild_id").asText());
      assertTrue(event.path("member").has("joined_at"));
    }
    assertEquals("second", room.owner().get(room.message(id)).json().path("content").asText());
  }

  @Test
  void othersMayOnlyHidePreviews() {
    String id = room.guest().sendMessage(room.channel(), "mine");
    room.owner().patch(room.message(id), Map.of("content", "yours")).expect(403, 50005);
    room.owner().patch(room.message(id), Map.of()).expect(403, 50005);
    JsonNode hidden = room.owner().patch(room.message(id), Map.of("flags", 4)).expect(200).json();
    assertEquals(4, hidden.path("flags").asInt());
    assertTrue(hidden.path("edited_timestamp").isNull());
    String owners = room.owner().sendMessage(room.channel(), "owner's");
    room.guest().patch(room.message(owners), Map.of("flags", 4)).expect(403, 50013);
  }

  @Test
  void aRemovalIsHeardAndFinal() {
    String id = room.guest().sendMessage(room.channel(), "gone soon");
    String other = room.owner().sendMessage(room.channel(), "stays");
    room.guest().delete(room.message(other)).expect(403, 50013);
    try (TestingGateway heard = room.owner().listen()) {
      assertEquals("", room.guest().delete(room.message(id)).expect(204).text());
      JsonNode event = heard.await("MESSAGE_DELETE");
      assertEquals(
          Map.of("id", id, "channel_id", room.channel(), "guild_id", room.guild()), texts(event));
    }
    room.owner().get(room.message(id)).expect(404, 10008);
    room.guest().delete(room.message(id)).expect(404, 10008);
    room.guest().patch(room.message(id), Map.of("content", "x")).expect(404, 10008);
  }

  @Test
  void manyAreRemovedAtOnce() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(room.guest().sendMessage(room.channel(), "bulk " + i));
    }
    String path = room.messages() + "/bulk-delete";
    room.guest().post(path, Map.of("messages", ids)).expect(403, 50013);
    room.owner().post(path, Map.of("messages", ids.subList(0, 1))).expect(400, 50016);
    room.owner().post(path, Map.of("messages", List.of(ids.get(0), ids.get(0)))).expect(400, 50035);
    room.owner().post(path, Map.of("messages", List.of(ids.get(0), "4194304"))).expect(400, 50034);
    try (TestingGateway heard = room.guest().listen()) {
      room.owner().post(path, Map.of("messages", ids)).expect(204);
      List<String> gone = new ArrayList<>();
      heard.await("MESSAGE_DELETE_BULK").path("ids").forEach(id -> gone.add(id.asText()));
      assertEquals(ids, gone);
    }
    ids.forEach(id -> room.owner().get(room.message(id)).expect(404, 10008));
  }

  @Test
  void aReplyQuotesWhatItAnswers() {
    String first = room.owner().sendMessage(room.channel(), "question");
    Map<String, Object> reference = Map.of("message_id", first);
    JsonNode reply =
        room.post(room.guest(), "content", "answer", "message_reference", reference).ok().json();
    assertEquals(19, reply.path("type").asInt());
    assertEquals(first, reply.path("message_reference").path("message_id").asText());
    assertEquals("question", reply.path("referenced_message").path("content").asText());
    assertFalse(reply.path("referenced_message").has("referenced_message"));
    assertEquals(room.owner().userId(), reply.path("mentions").path(0).path("id").asText());

    room.owner().delete(room.message(first)).expect(204);
    JsonNode orphan = room.owner().get(room.message(reply.path("id").asText())).ok().json();
    assertTrue(orphan.has("referenced_message"));
    assertTrue(orphan.path("referenced_message").isNull());
    room.post(room.guest(), "content", "late", "message_reference", reference).expect(400, 50035);
    Map<String, Object> lenient = Map.of("message_id", first, "fail_if_not_exists", false);
    JsonNode plain =
        room.post(room.guest(), "content", "late", "message_reference", lenient).ok().json();
    assertEquals(0, plain.path("type").asInt());
    assertFalse(plain.has("message_reference"));
  }

  @Test
  void withoutHistoryNothingIsReadNorAnswered() {
    String id = room.owner().sendMessage(room.channel(), "secret");
    room.overwrite(room.guild(), 0, 0, Permission.READ_MESSAGE_HISTORY.mask());
    assertEquals("[]", room.guest().get(room.messages()).expect(200).text());
    room.guest().get(room.message(id)).expect(403, 50013);
    Map<String, Object> reference = Map.of("message_id", id);
    room.post(room.guest(), "content", "re", "message_reference", reference).expect(400, 160002);
  }

  @Test
  void withoutSendingNothingIsPosted() {
    room.overwrite(room.guild(), 0, 0, Permission.SEND_MESSAGES.mask());
    room.post(room.guest(), "content", "x").expect(403, 50013);
    room.overwrite(room.guild(), 0, 0, Permission.VIEW_CHANNEL.mask());
    room.post(room.guest(), "content", "x").expect(403, 50001);
    room.guest().get(room.messages()).expect(403, 50001);
  }

  @Test
  void theChatOfAVoiceChannelIsForWhoMayJoinIt() {
    Map<String, Object> body = Map.of("name", "voice", "type", 2);
    String voice = room.owner().post("/guilds/" + room.guild() + "/channels", body).ok().id();
    String path = "/channels/" + voice + "/messages";
    room.guest().post(path, Map.of("content", "x")).expect(200);
    Map<String, Object> deny =
        Map.of("type", 0, "deny", Long.toString(Permission.CONNECT.mask()), "allow", "0");
    room.owner().put("/channels/" + voice + "/permissions/" + room.guild(), deny).expect(204);
    room.guest().post(path, Map.of("content", "x")).expect(403, 50001);
    room.guest().get(path).expect(403, 50001);
    room.owner().post(path, Map.of("content", "x")).expect(200);
  }

  @Test
  void strangersReachNothing() {
    String id = room.owner().sendMessage(room.channel(), "inside");
    var stranger = TestingServer.shared().register("stranger");
    stranger.get(room.messages()).expect(403, 50001);
    stranger.get(room.message(id)).expect(403, 50001);
    stranger.post(room.messages(), Map.of("content", "x")).expect(403, 50001);
    stranger.patch(room.message(id), Map.of("content", "x")).expect(403, 50001);
    stranger.delete(room.message(id)).expect(403, 50001);
    stranger.post(room.message(id) + "/ack", Map.of()).expect(403, 50001);
    stranger.post("/channels/" + room.channel() + "/typing", Map.of()).expect(403, 50001);
  }

  @Test
  void slowmodeHoldsForGuestsAlone() {
    room.owner().patch("/channels/" + room.channel(), Map.of("rate_limit_per_user", 60)).ok();
    room.post(room.guest(), "content", "one", "nonce", "s", "enforce_nonce", true).ok();
    Answer refused = room.post(room.guest(), "content", "two").expect(429, 20016);
    double left = refused.json().path("retry_after").asDouble();
    assertTrue(left > 0 && left <= 60, () -> "retry_after " + left);
    assertTrue(refused.header("Retry-After").isPresent());
    room.post(room.guest(), "content", "one", "nonce", "s", "enforce_nonce", true).ok();
    room.post(room.owner(), "content", "three").ok();
    room.post(room.owner(), "content", "four").ok();
  }

  @Test
  void aJoinIsAnnouncedByASystemMessage() {
    try (TestingGateway heard = room.owner().listen()) {
      var newcomer = room.newcomer(TestingServer.shared(), "newcomer");
      JsonNode event = heard.await("MESSAGE_CREATE", d -> d.path("type").asInt() == 7);
      assertEquals(newcomer.userId(), event.path("author").path("id").asText());
      String id = event.path("id").asText();
      newcomer.patch(room.message(id), Map.of("content", "me")).expect(403, 50021);
      newcomer.delete(room.message(id)).expect(403, 50013);
      room.owner().delete(room.message(id)).expect(204);
    }
  }

  @Test
  void aMultipartBodyIsReadAndFilesAreRefused() {
    String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    String json = part.formatted("payload_json", "", "{\"content\":\"from a part\"}");
    String file = part.formatted("files[0]", "; filename=\"a.txt\"", "text");
    List<String> type = List.of("Content-Type", "multipart/form-data; boundary=b");
    Answer posted =
        room.guest().send("POST", room.messages(), Optional.of(json + "--b--\r\n"), type).ok();
    assertEquals("from a part", posted.json().path("content").asText());
    room.guest()
        .send("POST", room.messages(), Optional.of(json + file + "--b--\r\n"), type)
        .expect(400, 50035);
  }

  @Test
  void historyGoesBothWaysAndAround() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.add(room.guest().sendMessage(room.channel(), "m" + i));
    }
    assertEquals(List.of(ids.get(6), ids.get(5)), page("limit=2"));
    assertEquals(List.of(ids.get(2), ids.get(1)), page("limit=2&before=" + ids.get(3)));
    assertEquals(List.of(ids.get(5), ids.get(4)), page("limit=2&after=" + ids.get(3)));
    assertEquals(List.of(ids.get(4), ids.get(3), ids.get(2)), page("limit=3&around=" + ids.get(3)));
    assertEquals(List.of(), page("after=" + ids.get(6)));
  }

  @Test
  void emptyListsOfLibrariesPass() {
    room.post(
            room.guest(),
            "content",
            "x",
            "embeds",
            List.of(),
            "components",
            List.of(),
            "attachments",
            List.of(),
            "sticker_ids",
            List.of())
        .ok();
  }

  private List<String> page(String query) {
    JsonNode page = room.owner().get(room.messages() + "?" + query).expect(200).json();
    return StreamSupport.stream(page.spliterator(), false).map(m -> m.path("id").asText()).toList();
  }

  private static boolean is(JsonNode message, String id) {
    return message.path("id").asText().equals(id);
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new HashMap<>();
    object.fields().forEachRemaining(field -> texts.put(field.getKey(), field.getValue().asText()));
    return texts;
  }
}
