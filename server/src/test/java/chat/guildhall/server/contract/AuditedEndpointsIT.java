package chat.guildhall.server.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.server.contract.MatrixWorld.Relation;
import chat.guildhall.server.contract.OpenApi.Operation;
import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.TestingClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint that changes something either leaves an entry in the guild's audit log, with who
 * did it and why, or stands here as exempt with the reason. One that does neither fails the test.
 */
class AuditedEndpointsIT {
  /** The number of the action that the entry has, and the body that changes something. */
  private static final String AUDITED =
      """
      PATCH  /guilds/{guild}                                     1  {"description":"Audited"}
      POST   /guilds/{guild}/channels                            10 {"name":"audited"}
      PATCH  /guilds/{guild}/channels                            11 [{"id":"{channel}","position":7}]
      PATCH  /channels/{channel}                                 11 {"topic":"Audited"}
      DELETE /channels/{newChannel}                              12
      PUT    /channels/{channel}/permissions/{role}              13 {"type":0,"allow":"1024"}
      DELETE /channels/{newChannel}/permissions/{guild}          15
      PATCH  /guilds/{guild}/members/{member}                    24 {"nick":"Audited"}
      PATCH  /guilds/{guild}/members/@me                         24 {"nick":"Auditor"}
      DELETE /guilds/{guild}/members/{newMember}                 20
      PUT    /guilds/{guild}/bans/{newMember}                    22 {}
      POST   /guilds/{guild}/bulk-ban                            22 {"user_ids":["{newMember}"]}
      DELETE /guilds/{guild}/bans/{newBan}                       23
      PUT    /guilds/{guild}/incident-actions                    1  {"dms_disabled_until":"2026-01-01T00:00:00Z"}
      POST   /guilds/{guild}/auto-moderation/rules               140 {"name":"x","event_type":1,"trigger_type":1,"trigger_metadata":{"keyword_filter":["zzzz"]},"actions":[{"type":1}]}
      PATCH  /guilds/{guild}/auto-moderation/rules/{newRule}     141 {"enabled":true}
      DELETE /guilds/{guild}/auto-moderation/rules/{newRule}     142
      PATCH  /guilds/{guild}/welcome-screen                      1  {"description":"Audited"}
      PATCH  /guilds/{guild}/member-verification                 1  {"description":"Audited"}
      POST   /guilds/{guild}/prune                               21 {"days":30,"of":"{idleMember}"}
      PUT    /guilds/{guild}/members/{member}/roles/{role}       25 {}
      DELETE /guilds/{guild}/members/{member}/roles/{role}       25
      POST   /guildhall/guilds/{guild}/member-roles              25 {"user_ids":["{member}"],"add":["{role}"]}
      POST   /oauth2/authorize?client_id={newBot}&scope=bot      28 {"guild_id":"{guild}","permissions":"0","authorize":true}
      POST   /guilds/{guild}/roles                               30 {"name":"Audited"}
      PATCH  /guilds/{guild}/roles                               31 [{"id":"{role}","position":1}]
      PATCH  /guilds/{guild}/roles/{role}                        31 {"hoist":true}
      DELETE /guilds/{guild}/roles/{newRole}                     32
      POST   /channels/{channel}/invites                         40 {"unique":true}
      DELETE /invites/{newInvite}                                42
      DELETE /channels/{channel}/messages/{memberMessage}        72
      POST   /channels/{channel}/messages/bulk-delete            73 {"messages":["{newMessage}","{newMessage}"]}
      """;

  private static final String EXEMPT =
      """
      POST   /channels/{}/messages                 a message
      PATCH  /channels/{}/messages/{}              a message
      POST   /channels/{}/messages/{}/ack          what one has read
      POST   /read-states/ack-bulk                 what one has read
      POST   /channels/{}/typing                   typing
      POST   /users/@me/channels                   of no guild
      PUT    /channels/{}/recipients/{}            of no guild
      DELETE /channels/{}/recipients/{}            of no guild
      POST   /guilds/{}/auto-moderation/rules/validate  it only reads
      POST   /guildhall/guilds/{}/auto-moderation/test  it only reads
      POST   /guildhall/guilds/{}/reports          a member's word, which the queue keeps
      POST   /guildhall/guilds/{}/reports/{}/resolve  what is done leaves its own entry
      PUT    /guilds/{}/requests/@me               a member accepts the rules
      POST   /guilds/{}/members-search             it only reads
      POST   /science                              nothing is kept
      POST   /auth/register                        one's own account
      POST   /auth/login                           one's own account
      POST   /auth/logout                          one's own account
      POST   /auth/forgot                          one's own account
      POST   /auth/reset                           one's own account
      POST   /auth/sessions/logout                 one's own account
      PATCH  /users/@me                            one's own account
      PATCH  /users/@me/profile                    one's own account
      POST   /users/@me/relationships              people among themselves
      PUT    /users/@me/relationships/{}           people among themselves
      PATCH  /users/@me/relationships/{}           people among themselves
      DELETE /users/@me/relationships/{}           people among themselves
      PUT    /users/@me/notes/{}                   for one's own eyes
      PATCH  /users/@me/settings                   personal settings
      PATCH  /users/@me/settings-proto/{}          personal settings
      POST   /applications                         one's own application, in no guild
      PATCH  /applications/@me                     one's own application, in no guild
      PATCH  /applications/{}                      one's own application, in no guild
      POST   /applications/{}/bot                  one's own application, in no guild
      POST   /applications/{}/bot/reset            one's own application, in no guild
      POST   /applications/{}/delete               one's own application; its bot leaves by itself
      POST   /guilds                               the guild and its log begin with it
      DELETE /guilds/{}                            the guild goes, and its log with it
      POST   /guilds/{}/delete                     the guild goes, and its log with it
      POST   /invites/{}                           one joins by one's own will
      DELETE /users/@me/guilds/{}                  one leaves by one's own will
      POST   /guildhall/owner-link                 the instance, no guild
      PATCH  /guildhall/owner/settings             the instance, no guild
      POST   /guildhall/owner/reports/{}/resolve   what is done leaves its own entry
      POST   /guildhall/owner/users/{}/reset-link  the instance, no guild
      PUT    /guildhall/owner/users/{}/suspension  the instance, no guild
      DELETE /guildhall/owner/users/{}/suspension  the instance, no guild
      """;

  private record Row(String method, String path, int action, Optional<String> body) {
    static Row of(String line) {
      String[] parts = line.split(" +", 4);
      return new Row(
          parts[0],
          parts[1],
          Integer.parseInt(parts[2]),
          parts.length > 3 ? Optional.of(parts[3]) : Optional.empty());
    }

    Operation operation() {
      return new Operation(method, path.replaceFirst("\\?.*", "")).nameless();
    }
  }

  private static List<Row> audited() {
    return AUDITED.lines().map(Row::of).toList();
  }

  private static Set<Operation> exempt() {
    return EXEMPT
        .lines()
        .map(line -> line.split(" +", 3))
        .map(parts -> new Operation(parts[0], parts[1]))
        .collect(Collectors.toSet());
  }

  @Test
  void everyChangeLeavesItsEntry() {
    MatrixWorld world = new MatrixWorld();
    TestingClient owner = world.person(Relation.OWNER);
    String log = world.fill("/guilds/{guild}/audit-logs?limit=10");
    String me = owner.userId();
    List<String> wrong = new ArrayList<>();
    int number = 0;
    for (Row row : audited()) {
      String reason = "because of " + ++number + " ü";
      String header = "because%20of%20" + number + "%20%C3%BC";
      Answer answer =
          owner.send(
              row.method(),
              world.fill(row.path()),
              row.body().map(world::fill),
              List.of("X-Audit-Log-Reason", header));
      boolean found = false;
      for (JsonNode entry : owner.get(log).expect(200).json().path("audit_log_entries")) {
        found |=
            entry.path("action_type").asInt() == row.action()
                && entry.path("user_id").asText().equals(me)
                && entry.path("reason").asText().equals(reason);
      }
      if (!found) {
        wrong.add(row.operation() + " left no entry: " + answer + " " + owner.get(log).text());
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void everyEndpointIsAuditedOrExempt() {
    Set<Operation> known = audited().stream().map(Row::operation).collect(Collectors.toSet());
    known.addAll(exempt());
    Set<Operation> there =
        Endpoints.all().stream()
            .filter(operation -> !operation.method().equals("GET"))
            .map(Operation::nameless)
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(),
        there.stream().filter(each -> !known.contains(each)).collect(Collectors.toSet()),
        "neither audited nor exempt");
    // An endpoint of the lists that is no more must leave them; `@me` stands for an id as well.
    assertEquals(
        Set.of(),
        known.stream().filter(each -> !there.contains(each)).collect(Collectors.toSet()),
        "no endpoint of the server");
  }
}
