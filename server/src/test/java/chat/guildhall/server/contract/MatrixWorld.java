package chat.guildhall.server.contract;

import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.server.testing.TestingBot;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A guild with one person of each relation to it, and a channel that a plain member sees only by an
 * overwrite. Names in braces stand for ids in it; those that begin with {@code new} are made for
 * each use, so that a deletion takes nothing from the next.
 */
final class MatrixWorld {
  /** How somebody stands to the guild, and to the channel. */
  enum Relation {
    OWNER,
    ADMINISTRATOR,
    /**
     * A member whose role, above those of the table, manages everything but is no administrator.
     */
    MODERATOR,
    MEMBER,
    /** Somebody with the moderators' role who is timed out. */
    TIMED_OUT,
    /** A member who does not see the channel. */
    BLIND,
    /** A bot that was added without any permission, and does not see the channel. */
    BOT,
    STRANGER,
    ANONYMOUS
  }

  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
  private static final String VIEW = "1024";
  private static final String ADMINISTRATOR = "8";

  private final TestingServer server = TestingServer.shared();
  private final TestingClient owner = server.register("owner");
  private final TestingClient administrator = server.register("admin");
  private final TestingClient moderator = server.register("moderator");
  private final TestingClient silenced = server.register("silenced");
  private final TestingClient member = server.register("member");
  private final TestingClient blind = server.register("blind");
  private final TestingClient clerk = server.register("clerk");
  private final TestingClient stranger = server.register("stranger");
  private final String guild = owner.createGuild("Matrix");
  private final String lobby = owner.firstTextChannel(guild);
  private final String memberId = member.userId();
  private final TestingClient bot;
  private final String admins;
  private final String keepers;
  private final String role;
  private final String channel;
  private final String group;
  private final String message;

  MatrixWorld() {
    String code = owner.invite(lobby);
    List.of(administrator, moderator, silenced, member, blind, clerk)
        .forEach(person -> person.join(code));
    admins =
        owner
            .post("/guilds/" + guild + "/roles", Map.of("permissions", ADMINISTRATOR))
            .expect(200)
            .id();
    owner
        .put(
            "/guilds/" + guild + "/members/" + administrator.userId() + "/roles/" + admins,
            Map.of())
        .expect(204);
    owner
        .put("/guilds/" + guild + "/members/" + clerk.userId() + "/roles/" + admins, Map.of())
        .expect(204);
    keepers =
        owner
            .post(
                "/guilds/" + guild + "/roles",
                Map.of(
                    "permissions",
                    Permissions.ALL.minus(Permissions.of(Permission.ADMINISTRATOR)).toString()))
            .expect(200)
            .id();
    for (TestingClient keeper : List.of(moderator, silenced)) {
      owner
          .put("/guilds/" + guild + "/members/" + keeper.userId() + "/roles/" + keepers, Map.of())
          .expect(204);
    }
    owner
        .patch(
            "/guilds/" + guild + "/members/" + silenced.userId(),
            Map.of("communication_disabled_until", Instant.now().plusSeconds(86_400).toString()))
        .expect(200);
    bot = TestingBot.make(owner, "Matrix guest").join(owner, guild, 0).client(server);
    role = newRole();
    channel = newChannel();
    message = owner.sendMessage(channel, "hello");
    group =
        owner
            .post("/users/@me/channels", Map.of("recipients", List.of(memberId, clerk.userId())))
            .expect(200)
            .id();
  }

  /** The person of a relation. */
  TestingClient person(Relation relation) {
    return switch (relation) {
      case OWNER -> owner;
      case ADMINISTRATOR -> administrator;
      case MODERATOR -> moderator;
      case MEMBER -> member;
      case TIMED_OUT -> silenced;
      case BLIND -> blind;
      case BOT -> bot;
      case STRANGER -> stranger;
      case ANONYMOUS -> server.client();
    };
  }

  /** A path or body with its names replaced by ids. */
  String fill(String template) {
    Matcher names = NAME.matcher(template);
    return names.replaceAll(name -> id(name.group(1)));
  }

  private String id(String name) {
    return switch (name) {
      case "guild" -> guild;
      case "channel" -> channel;
      case "message" -> message;
      case "member" -> memberId;
      case "role" -> role;
      case "newChannel" -> newChannel();
      case "newRole" -> newRole();
      case "newerMessage" -> clerk.sendMessage(channel, "to tell of");
      case "newMessage" -> owner.sendMessage(channel, "to go");
      case "memberMessage" -> member.sendMessage(channel, "mine");
      case "newInvite" ->
          owner
              .post("/channels/" + channel + "/invites", Map.of("unique", true))
              .expect(200)
              .field("code");
      case "newMember" -> newMember();
      case "group" -> group;
      case "newRecipient" -> newRecipient();
      case "admins" -> admins;
      case "newAdmin" -> newAdmin();
      case "idleMember" -> idleMember();
      case "newRule" -> newRule();
      case "newReport" -> newReport();
      case "newUser" -> server.register("new").userId();
      case "newBan" -> newBan();
      case "newBot" -> TestingBot.make(owner, "Matrix bot").id();
      default -> throw new AssertionError("nothing here is named " + name);
    };
  }

  private String newRole() {
    return owner.post("/guilds/" + guild + "/roles", Map.of("permissions", "0")).expect(200).id();
  }

  /** Somebody who joined long ago and never came back. */
  private String idleMember() {
    String user = newMember();
    try (Connection connection = server.database();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM sessions WHERE user_id = " + user);
      statement.execute(
          "UPDATE members SET joined_at = now() - interval '60 days' WHERE user_id = " + user);
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
    return user;
  }

  private String newRule() {
    String rules = "/guilds/" + guild + "/auto-moderation/rules";
    owner
        .get(rules)
        .expect(200)
        .json()
        .forEach(rule -> owner.delete(rules + "/" + rule.path("id").asText()).expect(204));
    Map<String, Object> rule =
        Map.of(
            "name",
            "Matrix",
            "event_type",
            1,
            "trigger_type",
            1,
            "trigger_metadata",
            Map.of("keyword_filter", List.of("zzzz")),
            "actions",
            List.of(Map.of("type", 1)));
    return owner.post(rules, rule).expect(200).id();
  }

  private String newReport() {
    Map<String, Object> report =
        Map.of(
            "channel_id",
            channel,
            "message_id",
            owner.sendMessage(channel, "to tell of"),
            "category",
            "spam");
    String reports = "/guildhall/guilds/" + guild + "/reports";
    String id = member.post(reports, report).expect(201).id();
    // A person may have so many open ones; the table needs more.
    owner
        .get(reports + "?limit=50")
        .expect(200)
        .json()
        .forEach(each -> {
          if (!each.path("id").asText().equals(id)) {
            String path = reports + "/" + each.path("id").asText() + "/resolve";
            owner.post(path, Map.of("outcome", "dismissed")).expect(200);
          }
        });
    return id;
  }

  private String newBan() {
    String user = server.register("banned").userId();
    owner.put("/guilds/" + guild + "/bans/" + user, Map.of()).expect(204);
    return user;
  }

  private String newMember() {
    TestingClient newcomer = server.register("new");
    newcomer.join(owner.invite(lobby));
    return newcomer.userId();
  }

  /** Somebody in the owner's group. */
  private String newRecipient() {
    String user = newMember();
    owner.put("/channels/" + group + "/recipients/" + user, Map.of()).expect(204);
    return user;
  }

  /** Somebody who stands beside administrators, above moderators. */
  private String newAdmin() {
    String user = newMember();
    owner.put("/guilds/" + guild + "/members/" + user + "/roles/" + admins, Map.of()).expect(204);
    return user;
  }

  private String newChannel() {
    List<Map<String, Object>> overwrites =
        List.of(
            Map.of("id", guild, "type", 0, "deny", VIEW),
            Map.of("id", keepers, "type", 0, "allow", VIEW),
            Map.of("id", memberId, "type", 1, "allow", VIEW));
    return owner
        .post(
            "/guilds/" + guild + "/channels",
            Map.of("name", "inner", "permission_overwrites", overwrites))
        .expect(201)
        .id();
  }
}
