/** Invites: links by which people join a guild. */
@NullMarked
package chat.guildhall.server.invite;

import org.jspecify.annotations.NullMarked;
