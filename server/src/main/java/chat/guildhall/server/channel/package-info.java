/** Channels of a guild: making, changing, ordering, deleting them, and their overwrites. */
@NullMarked
package chat.guildhall.server.channel;

import org.jspecify.annotations.NullMarked;
