/** The way of the calls that are made most often: past the REST framework, to the same services. */
@NullMarked
package chat.guildhall.server.http.direct;

import org.jspecify.annotations.NullMarked;
