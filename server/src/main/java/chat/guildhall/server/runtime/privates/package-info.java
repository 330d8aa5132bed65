/** What is live of channels without a guild: direct messages and groups. */
@NullMarked
package chat.guildhall.server.runtime.privates;

import org.jspecify.annotations.NullMarked;
