/**
 * The gateway: sockets, sessions, identify, resume, intents, fan-out.
 *
 * <p>A {@code Connection} is one socket, a {@code Session} outlives it. {@code Protocol} decides
 * what a payload means, without any I/O.
 */
@NullMarked
package chat.guildhall.server.gateway;

import org.jspecify.annotations.NullMarked;
