package chat.guildhall.server.member;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members found by name and role in the order of their joining, and changed together. */
class MemberSearchIT {
  private final TestingServer server = TestingServer.shared();
  private final TestingClient owner = server.register("owner");
  private final TestingClient first = server.register("first");
  private final TestingClient second = server.register("second");
  private final String guild = owner.createGuild("Search");
  private final String search = "/guilds/" + guild + "/members-search";
  private final String bulk = "/guildhall/guilds/" + guild + "/member-roles";
  private String role = "";

  @BeforeEach
  void gather() {
    String code = owner.invite(owner.firstTextChannel(guild));
    first.join(code);
    second.join(code);
    role = owner.post("/guilds/" + guild + "/roles", Map.of("name", "Keepers")).expect(200).id();
  }

  private List<String> found(Map<String, Object> body) {
    return ids(owner.post(search, body).expect(200).json());
  }

  private static List<String> ids(JsonNode answer) {
    return StreamSupport.stream(answer.path("members").spliterator(), false)
        .map(it -> it.path("member").path("user").path("id").asText())
        .toList();
  }

  @Test
  void membersComeInTheOrderOfTheirJoining() {
    List<String> oldest = List.of(owner.userId(), first.userId(), second.userId());
    assertEquals(oldest.reversed(), found(Map.of()));
    assertEquals(oldest, found(Map.of("sort", 2)));
    JsonNode page = owner.post(search, Map.of("sort", 2, "limit", 2)).expect(200).json();
    assertEquals(oldest.subList(0, 2), ids(page));
    assertEquals(3, page.path("total_result_count").asInt());
    JsonNode last = page.path("members").path(1).path("member");
    long joined = OffsetDateTime.parse(last.path("joined_at").asText()).toInstant().toEpochMilli();
    Map<String, Object> cursor = Map.of("guild_joined_at", joined, "user_id", first.userId());
    assertEquals(oldest.subList(2, 3), found(Map.of("sort", 2, "after", cursor)));
    assertEquals(oldest.subList(0, 1), found(Map.of("sort", 2, "before", cursor)));
    assertEquals(oldest.subList(0, 1), found(Map.of("sort", 1, "after", cursor)));
  }

  @Test
  void membersAreFoundByNameAndRole() {
    Map<String, Object> name = Map.of("or_query", List.of(first.username().substring(2)));
    assertEquals(List.of(first.userId()), found(Map.of("and_query", Map.of("usernames", name))));
    Map<String, Object> having = Map.of("role_ids", Map.of("and_query", List.of(role)));
    assertEquals(List.of(), found(Map.of("and_query", having)));
    List<String> both = List.of(first.userId(), second.userId(), "1");
    JsonNode done = owner.post(bulk, Map.of("user_ids", both, "add", List.of(role))).json();
    assertEquals("[\"1\"]", done.path("gone").toString());
    assertEquals(List.of(second.userId(), first.userId()), found(Map.of("and_query", having)));
    Map<String, Object> either =
        Map.of("usernames", name, "role_ids", Map.of("or_query", List.of(role)));
    assertEquals(2, found(Map.of("or_query", either)).size());
    Map<String, Object> back =
        Map.of("user_ids", List.of(second.userId()), "remove", List.of(role));
    second.post(bulk, back).expect(403, 50013);
    owner.post(bulk, back).expect(200);
    assertEquals(List.of(first.userId()), found(Map.of("and_query", having)));
  }

  @Test
  void aBrokenSearchIsRefused() {
    owner.post(search, Map.of("sort", 5)).expect(400, 50035);
    owner.post(search, Map.of("limit", 1001)).expect(400, 50035);
    owner.post(search, Map.of("and_query", List.of())).expect(400, 50035);
    owner.post(search, Map.of("after", Map.of("user_id", "1"))).expect(400, 50035);
  }
}
