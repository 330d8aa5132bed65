/** Reports: what members tell moderators of messages and of each other, and what came of it. */
@NullMarked
package chat.guildhall.server.report;

import org.jspecify.annotations.NullMarked;
