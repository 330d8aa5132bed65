/** Removes the rows of deleted guilds and channels in the background, in small steps. */
@NullMarked
package chat.guildhall.server.deletion;

import org.jspecify.annotations.NullMarked;
