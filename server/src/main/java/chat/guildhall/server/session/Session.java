package chat.guildhall.server.session;

import chat.guildhall.protocol.UserId;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * One login of a person.
 *
 * @param lastUsedAt when its token was last used, to about a minute
 * @param client where it was made
 */
public record Session(
    UUID id, UserId userId, Instant createdAt, Instant lastUsedAt, SessionClient client) {
  /** What names the login to its person without being of use to anyone else. */
  public String idHash() {
    return idHash(id);
  }

  /** The same of a session's id. */
  public static String idHash(UUID id) {
    return Base64.getEncoder().encodeToString(BotTokens.hash(id.toString()));
  }
}
