package chat.guildhall.server.audit;

import chat.guildhall.protocol.AuditLogEntryId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.runtime.audit.AuditAction;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a request wants.
 *
 * @param target the id of whatever was changed
 * @param action the number of an {@link AuditAction}
 * @param after where it is named, the oldest come first
 */
record AuditLogQuery(
    @Nullable UserId user,
    @Nullable UserId target,
    OptionalInt action,
    @Nullable AuditLogEntryId before,
    @Nullable AuditLogEntryId after,
    int limit) {
  private static final int LIMIT_MAX = 100;
  private static final int LIMIT_DEFAULT = 50;
  private static final int ACTION_MAX = 1_000;

  /** Reads a URL's query. An action that nothing here is recorded as has no entries. */
  static AuditLogQuery read(Form query) {
    Integer action = query.integer("action_type", 0, ACTION_MAX).value();
    AuditLogQuery read =
        new AuditLogQuery(
            query.snowflake("user_id", UserId::new).value(),
            query.snowflake("target_id", UserId::new).value(),
            // Clients say 0 for all.
            action == null || action == 0 ? OptionalInt.empty() : OptionalInt.of(action),
            query.snowflake("before", AuditLogEntryId::new).value(),
            query.snowflake("after", AuditLogEntryId::new).value(),
            query.integer("limit", 1, LIMIT_MAX).orElse(LIMIT_DEFAULT));
    query.check();
    return read;
  }
}
