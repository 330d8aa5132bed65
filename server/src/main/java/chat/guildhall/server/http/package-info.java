/** What every REST endpoint shares: errors, input, authentication, headers. Knows no feature. */
@NullMarked
package chat.guildhall.server.http;

import org.jspecify.annotations.NullMarked;
