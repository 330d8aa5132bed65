/** Rate limits of REST. */
@NullMarked
package chat.guildhall.server.http.limits;

import org.jspecify.annotations.NullMarked;
