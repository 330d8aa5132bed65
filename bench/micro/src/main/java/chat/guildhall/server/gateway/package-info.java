/** Benchmarks of the package of that name in the server. */
@NullMarked
package chat.guildhall.server.gateway;

import org.jspecify.annotations.NullMarked;
