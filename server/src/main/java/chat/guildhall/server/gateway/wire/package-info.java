/**
 * How payloads become bytes on a socket: shared bodies, framing, compression, the replay ring.
 * Knows neither guilds nor users.
 */
@NullMarked
package chat.guildhall.server.gateway.wire;

import org.jspecify.annotations.NullMarked;
