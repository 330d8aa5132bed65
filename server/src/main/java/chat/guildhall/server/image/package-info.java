/** Pictures of users and guilds: taken in as data URIs, given out under Discord's CDN paths. */
@NullMarked
package chat.guildhall.server.image;

import org.jspecify.annotations.NullMarked;
