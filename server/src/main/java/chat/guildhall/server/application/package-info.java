/** Applications and their bots: making them, their tokens, what they may hear. */
@NullMarked
package chat.guildhall.server.application;

import org.jspecify.annotations.NullMarked;
