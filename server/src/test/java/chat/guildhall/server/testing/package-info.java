/** The fakes that tests share: a server, a REST client and a gateway client, all of them real. */
@NullMarked
package chat.guildhall.server.testing;

import org.jspecify.annotations.NullMarked;
