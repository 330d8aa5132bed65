/** The application: how it starts, and the features it is made of. */
@NullMarked
package chat.guildhall.server;

import org.jspecify.annotations.NullMarked;
