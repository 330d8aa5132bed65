/** What the listening socket speaks, and what stands before every request. */
@NullMarked
package chat.guildhall.server.http.listener;

import org.jspecify.annotations.NullMarked;
