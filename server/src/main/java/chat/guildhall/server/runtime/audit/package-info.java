/** What every change of a guild leaves in its audit log. */
@NullMarked
package chat.guildhall.server.runtime.audit;

import org.jspecify.annotations.NullMarked;
