package chat.guildhall.server.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who registers.
 *
 * @param username as {@code Usernames.normal} has it
 * @param invite the code of the invite by which the person comes
 * @param ownerToken the token of an owner link, which lets its bearer in whatever the policy
 * @param locale the language of the client, as {@code en-US}
 */
record Registering(
    String username,
    String password,
    @Nullable String globalName,
    @Nullable String email,
    @Nullable LocalDate dateOfBirth,
    @Nullable String invite,
    @Nullable String ownerToken,
    String locale) {}
