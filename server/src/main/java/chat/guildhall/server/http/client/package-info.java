/** Serves the web client from the jar. */
@NullMarked
package chat.guildhall.server.http.client;

import org.jspecify.annotations.NullMarked;
