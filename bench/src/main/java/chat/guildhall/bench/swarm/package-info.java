/** The clients: lean sockets that parse no more than they need. */
@NullMarked
package chat.guildhall.bench.swarm;

import org.jspecify.annotations.NullMarked;
