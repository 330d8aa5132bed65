package chat.guildhall.server.user;

import chat.guildhall.protocol.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person who registers.
 *
 * @param username as {@link Usernames#normal} has it
 * @param locale the language of its client, as {@code en-US}
 */
public record NewPerson(
    UserId id,
    String username,
    @Nullable String globalName,
    @Nullable String email,
    @Nullable LocalDate dateOfBirth,
    String locale) {}
