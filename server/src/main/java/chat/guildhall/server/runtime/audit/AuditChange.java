package chat.guildhall.server.runtime.audit;

import chat.guildhall.server.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one field was before a change and is after it; a side on which it had no value is absent.
 *
 * @param key the field's name in JSON
 * @see <a
 *     href="https://docs.discord.com/developers/resources/audit-log#audit-log-change-object">Audit
 *     log change object</a>
 */
public record AuditChange(String key, @Nullable JsonNode newValue, @Nullable JsonNode oldValue) {
  /** Names that a picture's hash has in the log. */
  private static final Map<String, String> RENAMED =
      Map.of("icon", "icon_hash", "avatar", "avatar_hash");

  /** A field that came to have a value. */
  public static AuditChange to(String key, Object now) {
    return new AuditChange(key, Json.tree(now), null);
  }

  /**
   * The fields in which the JSON of two states of one thing differ.
   *
   * @param before null if it is new
   * @param after null if it is gone
   * @param leftOut names of fields that the log does not show
   */
  static List<AuditChange> between(
      @Nullable Object before, @Nullable Object after, Set<String> leftOut) {
    JsonNode old = Json.tree(before == null ? Map.of() : before);
    JsonNode now = Json.tree(after == null ? Map.of() : after);
    Set<String> names = new LinkedHashSet<>();
    now.fieldNames().forEachRemaining(names::add);
    old.fieldNames().forEachRemaining(names::add);
    names.removeAll(leftOut);
    List<AuditChange> changes = new ArrayList<>();
    for (String name : names) {
      JsonNode oldValue = valueOf(old, name);
      JsonNode newValue = valueOf(now, name);
      if (oldValue == null ? newValue != null : !oldValue.equals(newValue)) {
        changes.add(new AuditChange(RENAMED.getOrDefault(name, name), newValue, oldValue));
      }
    }
    return List.copyOf(changes);
  }

  private static @Nullable JsonNode valueOf(JsonNode object, String name) {
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }
}
