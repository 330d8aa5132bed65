package chat.guildhall.server.password;

import chat.guildhall.protocol.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * One-time links by which a person sets a new password. A new one ends the one before; only a hash
 * of the token is kept.
 */
@ApplicationScoped
public class PasswordResets {
  private static final int TOKEN_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PasswordStore store;

  @Inject
  PasswordResets(PasswordStore store) {
    this.store = store;
  }

  /**
   * A link that was made.
   *
   * @param path the page that redeems it, behind the instance's address
   */
  public record Link(String path, Instant expiresAt) {}

  /** A new link for a user. */
  public Link create(UserId user, Duration validFor) {
    byte[] random = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Instant expiresAt = Instant.now().plus(validFor).truncatedTo(ChronoUnit.SECONDS);
    store.insertReset(hash(token), user, expiresAt);
    return new Link("/reset?token=" + token, expiresAt);
  }

  /** Uses a token up, in the caller's transaction; empty if it is none of ours, used or expired. */
  public Optional<UserId> use(Handle handle, String token) {
    return store.useReset(handle, hash(token));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
