/** What a session is told first, and of each guild: READY, READY_SUPPLEMENTAL, GUILD_CREATE. */
@NullMarked
package chat.guildhall.server.gateway.ready;

import org.jspecify.annotations.NullMarked;
