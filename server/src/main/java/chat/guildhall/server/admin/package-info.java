/** The instance's owner: how one becomes it, and what only they may change. */
@NullMarked
package chat.guildhall.server.admin;

import org.jspecify.annotations.NullMarked;
