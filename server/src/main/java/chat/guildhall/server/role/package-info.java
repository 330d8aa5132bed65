/** Roles of a guild: their rows, their hierarchy, who may change them. */
@NullMarked
package chat.guildhall.server.role;

import org.jspecify.annotations.NullMarked;
