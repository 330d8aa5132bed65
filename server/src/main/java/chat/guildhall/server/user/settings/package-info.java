/** What a person's clients keep on the server: the legacy settings and the protobuf ones. */
@NullMarked
package chat.guildhall.server.user.settings;

import org.jspecify.annotations.NullMarked;
