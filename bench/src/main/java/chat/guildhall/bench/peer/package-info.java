/** What is measured: the server and the references, each a process of its own on loopback. */
@NullMarked
package chat.guildhall.bench.peer;

import org.jspecify.annotations.NullMarked;
