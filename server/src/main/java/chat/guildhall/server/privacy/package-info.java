/** Who lets whom write to them. */
@NullMarked
package chat.guildhall.server.privacy;

import org.jspecify.annotations.NullMarked;
