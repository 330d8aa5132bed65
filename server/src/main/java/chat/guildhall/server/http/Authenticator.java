package chat.guildhall.server.http;

import java.util.Optional;

/** Knows whose token it is. Declared here, implemented where sessions live. */
public interface Authenticator {
  /**
   * Finds the caller of an {@code Authorization} header: a person's bare token, or {@code Bot} and
   * a bot's.
   *
   * @return empty if the token is unknown, expired, revoked, or its user suspended
   */
  Optional<Caller> authenticate(String authorization);
}
