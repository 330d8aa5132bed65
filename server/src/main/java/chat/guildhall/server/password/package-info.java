/** Passwords: how they are hashed and checked, and the links that replace them. */
@NullMarked
package chat.guildhall.server.password;

import org.jspecify.annotations.NullMarked;
