/** Who is typing: said once to whoever sees the channel, kept nowhere. */
@NullMarked
package chat.guildhall.server.typing;

import org.jspecify.annotations.NullMarked;
