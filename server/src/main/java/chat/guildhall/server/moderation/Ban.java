package chat.guildhall.server.moderation;

import chat.guildhall.protocol.model.User;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may not come back.
 *
 * @param reason what the one who banned them said
 * @see <a href="https://docs.discord.com/developers/resources/guild#ban-object">Ban object</a>
 */
record Ban(User user, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String reason) {}
