package chat.guildhall.server.admin;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.config.Settings;
import chat.guildhall.server.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The one-time links that make their user the instance's owner. Only a hash of the token is kept; a
 * new link ends the older ones.
 */
@ApplicationScoped
public class OwnerLinks {
  private static final int TOKEN_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final Settings settings;

  @Inject
  OwnerLinks(Database database, Settings settings) {
    this.database = database;
    this.settings = settings;
  }

  /** A new link, with the instance's address, valid once within a day. */
  public String create() {
    return link(settings.baseUrl(), database.inTransaction(OwnerLinks::create));
  }

  /** A new link as long as the instance has no owner. */
  public Optional<String> createUnlessOwned() {
    boolean owned =
        database.read(handle ->
            handle
                .select("SELECT EXISTS (SELECT FROM users WHERE instance_owner)")
                .mapTo(Boolean.class)
                .one());
    return owned ? Optional.empty() : Optional.of(create());
  }

  /**
   * Makes a user an owner of the instance, if the token is one of ours, unused and not expired.
   *
   * @return whether it was; a second use of the same token answers false
   */
  public boolean redeem(String token, UserId user) {
    return database.inTransaction(handle -> redeem(handle, token, user));
  }

  /** The same in the caller's transaction. */
  public boolean redeem(Handle handle, String token, UserId user) {
    int used =
        handle.execute(
            """
            UPDATE owner_link SET used_at = now()
            WHERE token_hash = ? AND used_at IS NULL AND expires_at > now()
            """,
            hash(token));
    if (used == 0) {
      return false;
    }
    handle.execute("UPDATE users SET instance_owner = true WHERE id = ?", user.value());
    return true;
  }

  /** Makes a token on a connection of the caller's, for the command that runs beside the server. */
  public static String create(Handle handle) {
    byte[] random = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    handle.execute("DELETE FROM owner_link WHERE used_at IS NULL");
    handle.execute(
        """
        INSERT INTO owner_link (token_hash, created_at, expires_at)
        VALUES (?, now(), now() + interval '1 day')
        """,
        hash(token));
    return token;
  }

  /** The page that redeems a token, under an address without a slash at its end. */
  public static String link(String baseUrl, String token) {
    return baseUrl + "/owner?token=" + token;
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
