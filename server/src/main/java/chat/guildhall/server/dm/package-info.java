/** Direct messages and groups: channels without a guild, opened, joined, left and closed. */
@NullMarked
package chat.guildhall.server.dm;

import org.jspecify.annotations.NullMarked;
