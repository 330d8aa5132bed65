package chat.guildhall.server.session;

import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * The tokens of bots: {@code base64url(user id).base64url(seconds).secret}. Some libraries read the
 * bot's id from the first part. Only {@link #hash} is kept.
 */
public final class BotTokens {
  /** Longest text that is looked at as a token. */
  private static final int LENGTH_MAX = 200;

  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private BotTokens() {}

  /** A new token for a bot, to be shown once. */
  public static String create(UserId bot) {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return encode(bot.toString())
        + "."
        + encode(Long.toString(Instant.now().getEpochSecond()))
        + "."
        + ENCODER.encodeToString(secret);
  }

  /** What is kept of a token, in {@code applications.token_hash}: its SHA-256. */
  public static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The bot that a token claims to be of; empty if it has another shape. */
  static Optional<UserId> claimedBot(String token) {
    int dot = token.indexOf('.');
    if (dot < 1 || token.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    try {
      byte[] id = Base64.getUrlDecoder().decode(token.substring(0, dot));
      String text = new String(id, StandardCharsets.US_ASCII);
      return Snowflake.matches(text)
          ? Optional.of(new UserId(Long.parseLong(text)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String encode(String text) {
    return ENCODER.encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
