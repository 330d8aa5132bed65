/** Benchmarks of the package of that name in the server. */
@NullMarked
package chat.guildhall.server.gateway.wire;

import org.jspecify.annotations.NullMarked;
