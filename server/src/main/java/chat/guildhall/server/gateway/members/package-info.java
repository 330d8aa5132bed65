/** Member lists as people's clients watch them, and members by request. */
@NullMarked
package chat.guildhall.server.gateway.members;

import org.jspecify.annotations.NullMarked;
