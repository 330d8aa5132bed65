/** What somebody may do and why, and how a guild looks to them. */
@NullMarked
package chat.guildhall.server.permission;

import org.jspecify.annotations.NullMarked;
