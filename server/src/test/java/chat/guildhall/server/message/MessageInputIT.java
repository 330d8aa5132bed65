package chat.guildhall.server.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What no honest client sends: each row has its documented refusal, and never a fault of ours. */
class MessageInputIT {
  private final Room room = Room.open();

  private record Row(String body, int status, int code) {}

  private static final List<Row> POSTS =
      List.of(
          new Row("", 400, 50006),
          new Row("{}", 400, 50006),
          new Row("{", 400, 50109),
          new Row("{\"content\":\"a\"} x", 400, 50109),
          new Row("[" + "[".repeat(100_000), 400, 50109),
          new Row("{\"content\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", 400, 50109),
          new Row("[]", 400, 50035),
          new Row("\"text\"", 400, 50035),
          new Row("{\"content\":null}", 400, 50006),
          new Row("{\"content\":\"\"}", 400, 50006),
          new Row("{\"content\":\" \\n\\t\\u00a0\\u3000\"}", 400, 50006),
          new Row("{\"content\":[\"a\"]}", 400, 50035),
          new Row("{\"content\":\"a\\u0000b\"}", 400, 50035),
          new Row("{\"content\":\"\\ud800\"}", 400, 50035),
          new Row("{\"content\":\"\\udc00\\ud800\"}", 400, 50035),
          new Row("{\"content\":\"" + "a".repeat(2_001) + "\"}", 400, 50035),
          new Row("{\"content\":\"" + "😀".repeat(2_001) + "\"}", 400, 50035),
          new Row("{\"content\":\"a\",\"tts\":\"maybe\"}", 400, 50035),
          new Row("{\"content\":\"a\",\"flags\":64}", 400, 50035),
          new Row("{\"content\":\"a\",\"flags\":-1}", 400, 50035),
          new Row("{\"content\":\"a\",\"flags\":99999999999999999999}", 400, 50035),
          new Row("{\"content\":\"a\",\"nonce\":\"" + "n".repeat(26) + "\"}", 400, 50035),
          new Row("{\"content\":\"a\",\"nonce\":{}}", 400, 50035),
          new Row("{\"content\":\"a\",\"nonce\":\"\\u0000\"}", 400, 50035),
          new Row("{\"content\":\"a\",\"embeds\":[{\"title\":\"t\"}]}", 400, 50035),
          new Row("{\"embeds\":[{\"title\":\"t\"}]}", 400, 50035),
          new Row("{\"content\":\"a\",\"components\":[{\"type\":1}]}", 400, 50035),
          new Row("{\"content\":\"a\",\"sticker_ids\":[\"1\"]}", 400, 50035),
          new Row("{\"content\":\"a\",\"poll\":{\"question\":{}}}", 400, 50035),
          new Row("{\"content\":\"a\",\"message_reference\":[]}", 400, 50035),
          new Row("{\"content\":\"a\",\"message_reference\":{}}", 400, 50035),
          new Row(reference("\"abc\""), 400, 50035),
          new Row(reference("\"99999999999999999999\""), 400, 50035),
          new Row(reference("-1"), 400, 50035),
          new Row(reference("\"1\",\"type\":1"), 400, 50035),
          new Row(reference("\"1\",\"channel_id\":\"1\""), 400, 50035),
          new Row(reference("\"9223372036854775807\""), 400, 50035));

  private static final List<String> BAD_IDS =
      List.of(
          "abc", "-1", "1.5", "9223372036854775808", "99999999999999999999999", "%00", "%F0%9F");

  @Test
  void badPostsAreRefused() {
    for (Row row : POSTS) {
      Answer answer = send("POST", room.messages(), row.body());
      assertEquals(
          row.status() + "/" + row.code(),
          answer.status() + "/" + answer.code(),
          () -> shortened(row.body()) + " got " + answer.text());
    }
    room.post(room.guest(), "content", "😀".repeat(2_000)).expect(200);
  }

  @Test
  void badEditsAreRefused() {
    String path = room.message(room.guest().sendMessage(room.channel(), "mine"));
    send("PATCH", path, "{\"content\":\"  \"}").expect(400, 50006);
    send("PATCH", path, "{\"content\":null}").expect(400, 50006);
    send("PATCH", path, "{\"content\":\"\\u0000\"}").expect(400, 50035);
    send("PATCH", path, "{\"content\":\"" + "a".repeat(2_001) + "\"}").expect(400, 50035);
    send("PATCH", path, "{\"flags\":\"many\"}").expect(400, 50035);
    send("PATCH", path, "{\"embeds\":[{}]}").expect(400, 50035);
    send("PATCH", path, "{").expect(400, 50109);
  }

  @Test
  void badIdsAndPagesAreRefused() {
    for (String id : BAD_IDS) {
      clientError(room.guest().get(room.messages() + "/" + id));
      clientError(room.guest().get("/channels/" + id + "/messages"));
      clientError(room.guest().get(room.messages() + "?before=" + id));
      clientError(room.guest().delete(room.messages() + "/" + id));
      clientError(room.guest().post(room.messages() + "/" + id + "/ack", Map.of()));
      clientError(room.guest().post("/channels/" + id + "/typing", Map.of()));
    }
    for (String limit : List.of("0", "101", "-5", "ten", "99999999999", "1e3")) {
      room.guest().get(room.messages() + "?limit=" + limit).expect(400, 50035);
    }
    room.guest().get(room.messages() + "?after=9223372036854775807").expect(200);
    room.guest().get(room.messages() + "?around=0").expect(200);
    room.guest().get("/channels/1/messages").expect(404, 10003);
  }

  @Test
  void badBulkRemovalsAreRefused() {
    String path = room.messages() + "/bulk-delete";
    for (String body :
        List.of(
            "{}", "{\"messages\":\"1\"}", "{\"messages\":[\"a\",\"b\"]}", "{\"messages\":[1,1]}")) {
      room.owner().send("POST", path, Optional.of(body), List.of()).expect(400, 50035);
    }
    room.owner().post(path, Map.of("messages", List.of())).expect(400, 50016);
  }

  @Test
  void aCategoryHoldsNoMessages() {
    String category =
        room.owner()
            .post("/guilds/" + room.guild() + "/channels", Map.of("name", "c", "type", 4))
            .ok()
            .id();
    room.owner()
        .post("/channels/" + category + "/messages", Map.of("content", "x"))
        .expect(400, 50008);
  }

  @Test
  void withoutATokenNothingGoes() {
    var nobody = TestingServer.shared().client();
    nobody.get(room.messages()).expect(401);
    nobody.post(room.messages(), Map.of("content", "x")).expect(401);
    nobody.as("nonsense").post(room.messages(), Map.of("content", "x")).expect(401);
  }

  private Answer send(String method, String path, String body) {
    return room.guest().send(method, path, Optional.of(body), List.of());
  }

  private static void clientError(Answer answer) {
    assertEquals(4, answer.status() / 100, answer::toString);
  }

  private static String reference(String id) {
    return "{\"content\":\"a\",\"message_reference\":{\"message_id\":" + id + "}}";
  }

  private static String shortened(String body) {
    return body.length() < 100 ? body : body.substring(0, 100) + "…";
  }
}
