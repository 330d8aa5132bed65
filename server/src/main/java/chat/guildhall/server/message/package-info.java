/** Messages: posted, edited and deleted through one writer, read by pages. */
@NullMarked
package chat.guildhall.server.message;

import org.jspecify.annotations.NullMarked;
