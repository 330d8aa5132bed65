/** Who is online: each person's sessions taken together, and who hears of a change. */
@NullMarked
package chat.guildhall.server.presence;

import org.jspecify.annotations.NullMarked;
