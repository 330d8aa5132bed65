/** Guilds: making, changing, handing over and deleting them. */
@NullMarked
package chat.guildhall.server.guild;

import org.jspecify.annotations.NullMarked;
