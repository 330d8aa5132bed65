/** What people write down about others, for their own eyes. */
@NullMarked
package chat.guildhall.server.note;

import org.jspecify.annotations.NullMarked;
