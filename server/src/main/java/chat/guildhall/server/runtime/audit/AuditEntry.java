package chat.guildhall.server.runtime.audit;

import chat.guildhall.protocol.Snowflake;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change as the log will tell of it, before it is known who made it and when.
 *
 * @param target what was changed; null where the action has no target
 * @param options what else there is to say, by name
 */
public record AuditEntry(
    AuditAction action,
    @Nullable Snowflake target,
    List<AuditChange> changes,
    Map<String, String> options) {
  /** An entry that says no more than what happened to whom. */
  static AuditEntry of(AuditAction action, Snowflake target) {
    return new AuditEntry(action, target, List.of(), Map.of());
  }

  /** An entry with the fields that changed. */
  static AuditEntry of(AuditAction action, @Nullable Snowflake target, List<AuditChange> changes) {
    return new AuditEntry(action, target, changes, Map.of());
  }
}
