/** The words of Discord's contract as types: ids, permissions, opcodes. No I/O. */
@NullMarked
package chat.guildhall.protocol;

import org.jspecify.annotations.NullMarked;
