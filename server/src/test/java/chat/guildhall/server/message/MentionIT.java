package chat.guildhall.server.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.protocol.Permission;
import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionIT {
  private final Room room = Room.open();
  private final String owner = room.owner().userId();
  private final String guest = room.guest().userId();

  @Test
  void usersAreMentionedMembersWithTheirMember() {
    String stranger = TestingServer.shared().register("stranger").userId();
    try (TestingGateway heard = room.owner().listen()) {
      String content = "<@" + owner + "> <@!" + stranger + "> <@5> `<@" + guest + ">`";
      JsonNode posted = room.post(room.guest(), "content", content).ok().json();
      assertEquals(Set.of(owner, stranger), mentioned(posted));
      assertFalse(posted.path("mentions").path(0).has("member"));
      JsonNode event =
          heard.await("MESSAGE_CREATE", d -> d.path("content").asText().equals(content));
      for (JsonNode mention : event.path("mentions")) {
        assertEquals(mention.path("id").asText().equals(owner), mention.has("member"));
      }
      JsonNode read = room.owner().get(room.message(posted.path("id").asText())).ok().json();
      assertEquals(Set.of(owner, stranger), mentioned(read));
    }
  }

  @Test
  void everyoneWantsThePermission() {
    assertTrue(everyone("@everyone", Map.of()));
    assertTrue(everyone("@here", Map.of("parse", List.of("everyone"))));
    assertFalse(everyone("@everyone", Map.of("parse", List.of("users", "roles"))));
    room.overwrite(room.guild(), 0, 0, Permission.MENTION_EVERYONE.mask());
    assertFalse(
        room.post(room.guest(), "content", "@everyone")
            .ok()
            .json()
            .path("mention_everyone")
            .asBoolean());
    assertTrue(
        room.post(room.owner(), "content", "@everyone")
            .ok()
            .json()
            .path("mention_everyone")
            .asBoolean());
  }

  @Test
  void rolesMustBeMentionableOrTheAuthorAllowed() {
    room.overwrite(room.guild(), 0, 0, Permission.MENTION_EVERYONE.mask());
    String roles = "/guilds/" + room.guild() + "/roles";
    String open = room.owner().post(roles, Map.of("name", "open", "mentionable", true)).ok().id();
    String closed = room.owner().post(roles, Map.of("name", "closed")).ok().id();
    String content = "<@&" + open + "> <@&" + closed + "> <@&" + room.guild() + "> <@&77>";
    assertEquals(List.of(open), roles(room.post(room.guest(), "content", content).ok().json()));
    assertEquals(
        List.of(open, closed), roles(room.post(room.owner(), "content", content).ok().json()));
  }

  @Test
  void allowedMentionsRule() {
    String both = "<@" + owner + "> <@" + guest + ">";
    assertEquals(Set.of(), mentioned(both, Map.of()));
    assertEquals(Set.of(), mentioned(both, Map.of("parse", List.of())));
    assertEquals(Set.of(owner, guest), mentioned(both, Map.of("parse", List.of("users"))));
    assertEquals(Set.of(guest), mentioned(both, Map.of("users", List.of(guest))));
    assertEquals(
        Set.of(owner, guest),
        mentioned(both, Map.of("parse", List.of("users"), "users", List.of())));
    refuse(Map.of("parse", List.of("users"), "users", List.of(guest)));
    refuse(Map.of("parse", List.of("roles"), "roles", List.of(guest)));
    refuse(Map.of("parse", List.of("friends")));
    refuse(Map.of("users", List.of("abc")));
    refuse(Map.of("parse", "users"));
  }

  @Test
  void aReplyMentionsWhomItAnswersUnlessToldOtherwise() {
    String id = room.owner().sendMessage(room.channel(), "question");
    Map<String, Object> reference = Map.of("message_id", id);
    assertEquals(
        Set.of(owner),
        mentioned(room.post(room.guest(), "content", "a", "message_reference", reference).json()));
    assertEquals(Set.of(), reply(reference, Map.of("parse", List.of("users"))));
    assertEquals(Set.of(owner), reply(reference, Map.of("replied_user", true)));
  }

  @Test
  void anEditMentionsAnew() {
    JsonNode posted = room.post(room.guest(), "content", "<@" + owner + ">").ok().json();
    String path = room.message(posted.path("id").asText());
    JsonNode edited = room.guest().patch(path, Map.of("content", "<@" + guest + ">")).ok().json();
    assertEquals(Set.of(guest), mentioned(edited));
    assertEquals(Set.of(guest), mentioned(room.owner().get(path).ok().json()));
  }

  private Set<String> reply(Map<String, Object> reference, Map<String, ?> allowed) {
    return mentioned(
        room.post(
                room.guest(),
                "content",
                "a",
                "message_reference",
                reference,
                "allowed_mentions",
                allowed)
            .ok()
            .json());
  }

  private void refuse(Map<String, ?> allowed) {
    room.post(room.guest(), "content", "x", "allowed_mentions", allowed).expect(400, 50035);
  }

  private boolean everyone(String content, Map<String, ?> allowed) {
    JsonNode posted =
        allowed.isEmpty()
            ? room.post(room.guest(), "content", content).ok().json()
            : room.post(room.guest(), "content", content, "allowed_mentions", allowed).ok().json();
    return posted.path("mention_everyone").asBoolean();
  }

  private Set<String> mentioned(String content, Map<String, ?> allowed) {
    return mentioned(
        room.post(room.guest(), "content", content, "allowed_mentions", allowed).ok().json());
  }

  private static Set<String> mentioned(JsonNode message) {
    Set<String> ids = new HashSet<>();
    message.path("mentions").forEach(mention -> ids.add(mention.path("id").asText()));
    return ids;
  }

  private static List<String> roles(JsonNode message) {
    List<String> ids = new ArrayList<>();
    message.path("mention_roles").forEach(id -> ids.add(id.asText()));
    return ids;
  }
}
