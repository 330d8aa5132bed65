package chat.guildhall.server.admin;

import chat.guildhall.protocol.model.User;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person as the instance's owner sees them.
 *
 * @param createdAt when the account was made
 * @param lastUsedAt when any login of the person was last used; null where there is none
 */
public record OwnerUser(
    User user,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String email,
    boolean suspended,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String suspensionReason,
    boolean instanceOwner,
    Instant createdAt,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant lastUsedAt) {}
