/** What moderators do to members and to those who were: bans, prunes. */
@NullMarked
package chat.guildhall.server.moderation;

import org.jspecify.annotations.NullMarked;
