/** How features say what happened, without knowing who listens. */
@NullMarked
package chat.guildhall.server.event;

import org.jspecify.annotations.NullMarked;
