/** Benchmarks of the package of that name in the server. */
@NullMarked
package chat.guildhall.server.json;

import org.jspecify.annotations.NullMarked;
