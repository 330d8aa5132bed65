/** Where people are logged in: sessions and the tokens of people and bots. */
@NullMarked
package chat.guildhall.server.session;

import org.jspecify.annotations.NullMarked;
