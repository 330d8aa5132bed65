/** How far each person has read, and how often it was mentioned since. */
@NullMarked
package chat.guildhall.server.readstate;

import org.jspecify.annotations.NullMarked;
