/** AutoMod: rules by which messages are judged before they are committed. */
@NullMarked
package chat.guildhall.server.automod;

import org.jspecify.annotations.NullMarked;
