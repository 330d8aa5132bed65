/** Reads guilds' audit logs, and ends entries that are too old. */
@NullMarked
package chat.guildhall.server.audit;

import org.jspecify.annotations.NullMarked;
