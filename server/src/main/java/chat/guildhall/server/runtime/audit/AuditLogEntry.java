package chat.guildhall.server.runtime.audit;

import chat.guildhall.protocol.AuditLogEntryId;
import chat.guildhall.protocol.UserId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a guild's audit log.
 *
 * @param targetId an id as text
 * @param userId who made the change; null where the server did by itself
 * @param options absent rather than empty, as are the changes
 * @see <a
 *     href="https://docs.discord.com/developers/resources/audit-log#audit-log-entry-object">Audit
 *     log entry object</a>
 */
public record AuditLogEntry(
    AuditLogEntryId id,
    AuditAction actionType,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable UserId userId,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String targetId,
    @Nullable List<AuditChange> changes,
    @Nullable Map<String, String> options,
    @Nullable String reason) {}
