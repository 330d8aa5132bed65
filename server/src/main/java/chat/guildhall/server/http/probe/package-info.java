/** What operators and their machines ask: health, life and metrics. */
@NullMarked
package chat.guildhall.server.http.probe;

import org.jspecify.annotations.NullMarked;
