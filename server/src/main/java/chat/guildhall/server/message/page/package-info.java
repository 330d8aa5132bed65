/** The newest page of each channel, kept as the bytes that leave. */
@NullMarked
package chat.guildhall.server.message.page;

import org.jspecify.annotations.NullMarked;
