package chat.guildhall.server.audit;

import chat.guildhall.protocol.model.User;
import chat.guildhall.server.runtime.audit.AuditLogEntry;
import java.util.List;

/**
 * A page of an audit log, with what its entries name.
 *
 * @param users who acted, and who was acted upon
 * @see <a href="https://docs.discord.com/developers/resources/audit-log#audit-log-object">Audit log
 *     object</a>
 */
record AuditLogObject(
    List<AuditLogEntry> auditLogEntries,
    List<User> users,
    List<Object> integrations,
    List<Object> webhooks,
    List<Object> guildScheduledEvents,
    List<Object> threads,
    List<Object> applicationCommands,
    List<?> autoModerationRules) {}
