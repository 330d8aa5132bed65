package chat.guildhall.server.message;

import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import java.util.List;
import java.util.Set;

/**
 * Which mentions of a text count.
 *
 * @param users whether every mention of a user counts; else those of {@code userIds}
 * @param roles whether every mention of a role counts; else those of {@code roleIds}
 * @param everyone whether {@code @everyone} and {@code @here} count
 * @param repliedUser whether the author of the answered message is mentioned
 * @see <a href="https://docs.discord.com/developers/resources/message#allowed-mentions-object">
 *     Allowed mentions object</a>
 */
record AllowedMentions(
    boolean users,
    boolean roles,
    boolean everyone,
    Set<UserId> userIds,
    Set<RoleId> roleIds,
    boolean repliedUser) {
  /** What counts where a message does not say. */
  static final AllowedMentions ALL =
      new AllowedMentions(true, true, true, Set.of(), Set.of(), true);

  private static final int IDS_MAX = 100;
  private static final int PARSE_MAX = 3;
  private static final int PARSE_LENGTH_MAX = 16;
  private static final Set<String> PARSE = Set.of("users", "roles", "everyone");

  /** Reads the field {@code allowed_mentions}; faults are added to the form's. */
  static AllowedMentions read(Form form) {
    Field<Form> object = form.object("allowed_mentions");
    Form given = object.value();
    if (given == null) {
      return ALL;
    }
    Set<String> parse =
        Set.copyOf(given.texts("parse", PARSE_MAX, PARSE_LENGTH_MAX).orElse(List.of()));
    if (!PARSE.containsAll(parse)) {
      given.reject(
          "parse", "BASE_TYPE_CHOICES", "Value must be one of ('users', 'roles', 'everyone').");
    }
    List<UserId> userIds = given.snowflakes("users", IDS_MAX, UserId::new).orElse(List.of());
    List<RoleId> roleIds = given.snowflakes("roles", IDS_MAX, RoleId::new).orElse(List.of());
    exclusive(form, "users", parse.contains("users") && !userIds.isEmpty());
    exclusive(form, "roles", parse.contains("roles") && !roleIds.isEmpty());
    return new AllowedMentions(
        parse.contains("users"),
        parse.contains("roles"),
        parse.contains("everyone"),
        Set.copyOf(userIds),
        Set.copyOf(roleIds),
        given.bool("replied_user").orElse(false));
  }

  /** Whether a mention of a user counts. */
  boolean allows(UserId user) {
    return users || userIds.contains(user);
  }

  /** Whether a mention of a role counts. */
  boolean allows(RoleId role) {
    return roles || roleIds.contains(role);
  }

  private static void exclusive(Form form, String what, boolean both) {
    if (both) {
      form.reject(
          "allowed_mentions",
          "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
          "parse:[\"" + what + "\"] and " + what + ": [ids...] are mutually exclusive.");
    }
  }
}
