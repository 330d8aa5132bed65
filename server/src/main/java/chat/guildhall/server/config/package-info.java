/** Settings of the instance, and the order in which it stops. */
@NullMarked
package chat.guildhall.server.config;

import org.jspecify.annotations.NullMarked;
