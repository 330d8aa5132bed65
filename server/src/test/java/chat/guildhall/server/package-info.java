/** Tests of the process as a whole. */
@NullMarked
package chat.guildhall.server;

import org.jspecify.annotations.NullMarked;
