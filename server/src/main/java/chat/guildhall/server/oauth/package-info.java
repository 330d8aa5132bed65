/** OAuth2, as far as adding a bot to a guild. */
@NullMarked
package chat.guildhall.server.oauth;

import org.jspecify.annotations.NullMarked;
