package chat.guildhall.server.gateway.members;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.Form;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What op 8 asks for: members by id, by the beginning of a name, or all.
 *
 * @param prefix empty for all
 * @param limit at most so many by name, 1 to 100
 * @param nonce comes back in the answer; one above 32 bytes does not
 */
record MemberQuery(
    List<GuildId> guilds,
    String prefix,
    int limit,
    List<UserId> users,
    boolean presences,
    @Nullable String nonce) {
  private static final int GUILDS_MAX = 10;
  private static final int USERS_MAX = 100;
  private static final int LIMIT_MAX = 100;
  private static final int NONCE_BYTES_MAX = 32;

  static MemberQuery read(JsonNode data) {
    if (data instanceof ObjectNode object) {
      listify(object, "guild_id");
      listify(object, "user_ids");
    }
    Form form = Form.of(data);
    List<GuildId> guilds = form.snowflakes("guild_id", GUILDS_MAX, GuildId::new).orElse(List.of());
    List<UserId> users = form.snowflakes("user_ids", USERS_MAX, UserId::new).orElse(List.of());
    String prefix = form.text("query", 0, 100).orElse("");
    int limit = form.integer("limit", 0, Integer.MAX_VALUE).orElse(0);
    boolean presences = form.bool("presences").orElse(false);
    String nonce = form.text("nonce", 0, 1_000).value();
    if (guilds.isEmpty()) {
      form.reject("guild_id", "BASE_TYPE_REQUIRED", "This field is required");
    }
    form.check();
    boolean kept =
        nonce != null && nonce.getBytes(StandardCharsets.UTF_8).length <= NONCE_BYTES_MAX;
    return new MemberQuery(
        guilds,
        prefix,
        limit == 0 && !prefix.isEmpty() ? LIMIT_MAX : Math.min(limit, LIMIT_MAX),
        users,
        presences,
        kept ? nonce : null);
  }

  /** Whether all members are asked for: no ids, no prefix, no limit. */
  boolean isForAll() {
    return users.isEmpty() && prefix.isEmpty() && limit == 0;
  }

  private static void listify(ObjectNode object, String field) {
    JsonNode value = object.get(field);
    if (value != null && !value.isArray() && !value.isNull()) {
      object.putArray(field).add(value);
    }
  }
}
