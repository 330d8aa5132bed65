package chat.guildhall.server.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.server.contract.MatrixWorld.Relation;
import chat.guildhall.server.contract.OpenApi.Operation;
import chat.guildhall.server.testing.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Who may do what: a row an endpoint, a column a relation to the guild.
 *
 * <p>A cell is a status, or M for Missing Access (403, 50001), P for Missing Permissions (403,
 * 50013), E for somebody else's message (403, 50005), B for what bots may not use (403, 20001), U
 * for 401. Names in braces are those of {@link MatrixWorld}. An endpoint of a guild, channel or
 * invite without a row fails the test.
 */
class PermissionMatrixIT {
  private static final List<Row> ROWS =
      rows(
          """
          # owner admin moderator member timed-out blind bot stranger anonymous
          GET    /guilds/{guild}                                    200 200 200 200 200 200 200 M   U
          PATCH  /guilds/{guild}                                    200 200 200 P   P   P   P   M   U  {}
          DELETE /guilds/{guild}                                    400 P   P   P   P   P   P   M   U
          POST   /guilds/{guild}/delete                             400 P   P   P   P   P   P   M   U  {}
          GET    /guilds/{guild}/preview                            200 200 200 200 200 200 200 M   U
          GET    /guilds/{guild}/regions                            200 200 200 200 200 200 200 M   U
          GET    /guilds/{guild}/channels                           200 200 200 200 200 200 200 M   U
          POST   /guilds/{guild}/channels                           201 201 201 P   P   P   P   M   U  {"name":"x"}
          PATCH  /guilds/{guild}/channels                           204 204 204 P   P   P   P   M   U  []
          GET    /guilds/{guild}/invites                            200 200 200 P   P   P   P   M   U
          GET    /guilds/{guild}/audit-logs                         200 200 200 P   P   P   P   M   U
          GET    /guilds/{guild}/roles                              200 200 200 200 200 200 200 M   U
          GET    /guilds/{guild}/roles/{role}                       200 200 200 200 200 200 200 M   U
          GET    /guilds/{guild}/roles/member-counts                200 200 200 200 200 200 200 M   U
          GET    /guilds/{guild}/roles/{role}/member-ids            200 200 200 200 200 200 200 M   U
          POST   /guilds/{guild}/roles                              200 200 200 P   P   P   P   M   U  {}
          PATCH  /guilds/{guild}/roles                              200 200 200 P   P   P   P   M   U  []
          PATCH  /guilds/{guild}/roles/{role}                       200 200 200 P   P   P   P   M   U  {"hoist":true}
          DELETE /guilds/{guild}/roles/{newRole}                    204 204 204 P   P   P   P   M   U
          GET    /guilds/{guild}/members?limit=5                    200 200 200 200 200 200 200 M   U
          GET    /guilds/{guild}/members/search?query=o             200 200 200 200 200 200 200 M   U
          GET    /guilds/{guild}/members/{member}                   200 200 200 200 200 200 200 M   U
          GET    /guilds/{guild}/members/@me                        200 200 200 200 200 200 200 M   U
          PATCH  /guilds/{guild}/members/@me                        200 200 200 200 P   200 200 M   U  {"nick":"I"}
          PATCH  /guilds/{guild}/members/{newMember}                200 200 200 P   P   P   P   M   U  {"nick":"you"}
          DELETE /guilds/{guild}/members/{newMember}                204 204 204 P   P   P   P   M   U
          POST   /guilds/{guild}/members-search                     200 200 200 200 200 200 B   M   U  {}
          GET    /guilds/{guild}/bans                               200 200 200 P   P   P   P   M   U
          GET    /guilds/{guild}/bans/search?query=b                200 200 200 P   P   P   P   M   U
          GET    /guilds/{guild}/bans/{newBan}                      200 200 200 P   P   P   P   M   U
          PUT    /guilds/{guild}/bans/{newMember}                   204 204 204 P   P   P   P   M   U  {}
          DELETE /guilds/{guild}/bans/{newBan}                      204 204 204 P   P   P   P   M   U
          POST   /guilds/{guild}/bulk-ban                           200 200 200 P   P   P   P   M   U  {"user_ids":["{newUser}"]}
          GET    /guilds/{guild}/prune                              200 200 200 P   P   P   P   M   U
          GET    /guilds/{guild}/auto-moderation/rules              200 200 200 P   P   P   P   M   U
          GET    /guilds/{guild}/auto-moderation/rules/{newRule}    200 200 200 P   P   P   P   M   U
          POST   /guilds/{guild}/auto-moderation/rules              200 200 200 P   P   P   P   M   U  {"name":"x","event_type":1,"trigger_type":1,"trigger_metadata":{"keyword_filter":["zzzz"]},"actions":[{"type":1}]}
          POST   /guilds/{guild}/auto-moderation/rules/validate     200 200 200 P   P   P   P   M   U  {"trigger_metadata":{}}
          PATCH  /guilds/{guild}/auto-moderation/rules/{newRule}    200 200 200 P   P   P   P   M   U  {"name":"y"}
          DELETE /guilds/{guild}/auto-moderation/rules/{newRule}    204 204 204 P   P   P   P   M   U
          POST   /guildhall/guilds/{guild}/auto-moderation/test     200 200 200 P   P   P   P   M   U  {"content":"a"}
          POST   /guildhall/guilds/{guild}/reports                  201 201 201 201 201 M   B   M   U  {"channel_id":"{channel}","message_id":"{newerMessage}","category":"spam"}
          GET    /guildhall/guilds/{guild}/reports                  200 200 200 P   P   P   P   M   U
          GET    /guildhall/guilds/{guild}/reports/{newReport}      200 200 200 P   P   P   P   M   U
          POST   /guildhall/guilds/{guild}/reports/{newReport}/resolve 200 200 200 P   P   P   B   M   U  {"outcome":"dismissed"}
          GET    /guilds/{guild}/member-verification                200 200 200 200 200 200 200 M   U
          PATCH  /guilds/{guild}/member-verification                200 200 200 P   P   P   P   M   U  {}
          PUT    /guilds/{guild}/requests/@me                       200 200 200 200 200 200 B   M   U  {}
          GET    /guilds/{guild}/welcome-screen                     200 200 200 404 404 404 404 M   U
          PATCH  /guilds/{guild}/welcome-screen                     200 200 200 P   P   P   P   M   U  {}
          PUT    /guilds/{guild}/incident-actions                   200 200 200 P   P   P   P   M   U  {}
          POST   /guilds/{guild}/prune                              200 200 200 P   P   P   P   M   U  {"days":30}
          PUT    /guilds/{guild}/members/{member}/roles/{role}      204 204 204 P   P   P   P   M   U  {}
          DELETE /guilds/{guild}/members/{member}/roles/{role}      204 204 204 P   P   P   P   M   U
          POST   /guildhall/guilds/{guild}/member-roles             200 200 200 P   P   P   B   M   U  {"user_ids":["{member}"],"add":["{role}"]}
          GET    /guildhall/guilds/{guild}/permission-effects?role_id={role} 200 200 200 P   P   P   P   M   U
          GET    /guildhall/guilds/{guild}/permission-effects?user_id={member}&channel_id={channel} 200 200 200 P   P   M   M   M   U
          GET    /guildhall/guilds/{guild}/sight?user_id={member}   200 200 200 P   P   P   P   M   U
          GET    /users/@me/guilds/{guild}/member                   200 200 200 200 200 200 200 M   U
          GET    /channels/{channel}                                200 200 200 200 200 M   M   M   U
          PATCH  /channels/{channel}                                200 200 200 P   P   M   M   M   U  {}
          DELETE /channels/{newChannel}                             200 200 200 P   P   M   M   M   U
          PUT    /channels/{newChannel}/permissions/{guild}         204 204 204 P   P   M   M   M   U  {"type":0}
          DELETE /channels/{newChannel}/permissions/{guild}         204 204 204 P   P   M   M   M   U
          GET    /channels/{channel}/invites                        200 200 200 P   P   M   M   M   U
          POST   /channels/{channel}/invites                        200 200 200 200 P   M   M   M   U  {}
          GET    /channels/{channel}/messages                       200 200 200 200 200 M   M   M   U
          GET    /channels/{channel}/messages/{message}             200 200 200 200 200 M   M   M   U
          POST   /channels/{channel}/messages                       200 200 200 200 P   M   M   M   U  {"content":"x"}
          PATCH  /channels/{channel}/messages/{message}             200 E   E   E   E   M   M   M   U  {"content":"y"}
          DELETE /channels/{channel}/messages/{newMessage}          204 204 204 P   P   M   M   M   U
          POST   /channels/{channel}/messages/bulk-delete           204 204 204 P   P   M   M   M   U  {"messages":["{newMessage}","{newMessage}"]}
          POST   /channels/{channel}/messages/{message}/ack         200 200 200 200 200 M   B   M   U  {}
          POST   /channels/{channel}/typing                         204 204 204 204 P   M   M   M   U  {}
          PUT    /channels/{group}/recipients/{newMember}           204 M   M   204 M   M   B   M   U  {}
          DELETE /channels/{group}/recipients/{newRecipient}        204 M   M   P   M   M   B   M   U
          GET    /invites/{newInvite}                               200 200 200 200 200 200 200 200 200
          DELETE /invites/{newInvite}                               200 200 200 P   P   M   M   M   U
          # Nobody touches who stands beside or above them.
          PATCH  /guilds/{guild}/roles/{admins}                     200 P   P   P   P   P   P   M   U  {"mentionable":true}
          PUT    /guilds/{guild}/members/{newMember}/roles/{admins} 204 P   P   P   P   P   P   M   U  {}
          PATCH  /guilds/{guild}/members/{newAdmin}                 200 P   P   P   P   P   P   M   U  {"nick":"you"}
          PATCH  /guilds/{guild}/members/{newAdmin}                 P   P   P   P   P   P   P   M   U  {"communication_disabled_until":null}
          DELETE /guilds/{guild}/members/{newAdmin}                 204 P   P   P   P   P   P   M   U
          PUT    /guilds/{guild}/bans/{newAdmin}                    204 P   P   P   P   P   P   M   U  {}
          # From here on people come and go.
          DELETE /users/@me/guilds/{guild}                          400 204 204 204 204 204 204 M   U
          POST   /invites/{newInvite}                               200 200 200 200 200 200 B   200 U  {}
          """);

  private final MatrixWorld world = new MatrixWorld();

  private record Row(String method, String path, List<String> cells, Optional<String> body) {
    static Row of(String line) {
      String[] parts = line.split(" +", 12);
      return new Row(
          parts[0],
          parts[1],
          List.of(parts).subList(2, 11),
          parts.length > 11 ? Optional.of(parts[11]) : Optional.empty());
    }

    Operation operation() {
      return new Operation(method, path.replaceFirst("\\?.*", "")).nameless();
    }
  }

  private static List<Row> rows(String table) {
    return table.lines().filter(line -> !line.startsWith("#")).map(Row::of).toList();
  }

  @Test
  void everyCellHolds() {
    List<String> wrong = new ArrayList<>();
    for (Row row : ROWS) {
      for (Relation relation : Relation.values()) {
        Answer answer =
            world
                .person(relation)
                .send(row.method(), world.fill(row.path()), row.body().map(world::fill), List.of());
        String cell = cell(answer);
        String wanted = row.cells().get(relation.ordinal());
        if (!cell.equals(wanted)) {
          wrong.add(
              "%s %s as %s: wanted %s, but %s"
                  .formatted(row.method(), row.path(), relation, wanted, answer));
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void everyEndpointHasARow() {
    Set<Operation> rows = ROWS.stream().map(Row::operation).collect(Collectors.toSet());
    List<String> missing =
        Endpoints.all().stream()
            .filter(operation ->
                operation
                    .path()
                    .matches(
                        "/(guilds/\\{|guildhall/guilds/|channels/\\{|invites/|users/@me/guilds/).*"))
            .filter(operation -> !rows.contains(operation.nameless()))
            .map(Operation::toString)
            .toList();
    assertEquals(List.of(), missing);
  }

  private static String cell(Answer answer) {
    return switch (answer.status()) {
      case 401 -> "U";
      case 403 ->
          switch (answer.code()) {
            case 50001 -> "M";
            case 50013 -> "P";
            case 50005 -> "E";
            case 20001 -> "B";
            default -> "403/" + answer.code();
          };
      default -> Integer.toString(answer.status());
    };
  }
}
