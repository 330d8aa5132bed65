/** What newcomers meet: the rules that they accept, and the channels where they may begin. */
@NullMarked
package chat.guildhall.server.welcome;

import org.jspecify.annotations.NullMarked;
