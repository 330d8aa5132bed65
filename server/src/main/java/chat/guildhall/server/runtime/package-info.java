/**
 * What is live: lanes of guilds and users, their state in memory, who listens, who may see what.
 *
 * <p>Announce order is commit order: a change runs in its lane from read through commit to apply.
 */
@NullMarked
package chat.guildhall.server.runtime;

import org.jspecify.annotations.NullMarked;
