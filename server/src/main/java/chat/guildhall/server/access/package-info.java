/** The one way to a guild, channel or message: whoever gets one here may see it. */
@NullMarked
package chat.guildhall.server.access;

import org.jspecify.annotations.NullMarked;
