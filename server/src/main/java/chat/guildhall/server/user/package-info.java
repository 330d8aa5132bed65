/** Who people are: names, pictures, profiles, settings. */
@NullMarked
package chat.guildhall.server.user;

import org.jspecify.annotations.NullMarked;
