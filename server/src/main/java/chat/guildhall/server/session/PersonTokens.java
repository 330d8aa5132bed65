package chat.guildhall.server.session;

import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.UserId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The tokens of people: JWTs signed with HS256, {@code sub} the user, {@code sid} the session.
 *
 * <p>A good signature says only that we made the token; whether its session still stands is for
 * {@link SessionService} to say. Signatures found good are remembered, in a bounded cache.
 */
final class PersonTokens {
  /** How long a token is good at most. */
  static final Duration LIFETIME = Duration.ofDays(365);

  /** Longest text that is looked at as a token. */
  private static final int LENGTH_MAX = 1_000;

  private static final int VERIFIED_MAX = 20_000;
  private static final String SESSION_CLAIM = "sid";
  private static final String GENERATION_CLAIM = "gen";

  private final SecretKey key;
  private final JWTParser parser = new DefaultJWTParser();
  private final Cache<String, Claims> verified =
      Caffeine.newBuilder()
          .maximumSize(VERIFIED_MAX)
          .expireAfterAccess(Duration.ofMinutes(30))
          .build();

  PersonTokens(SecretKey key) {
    this.key = key;
  }

  /**
   * What a token claims.
   *
   * @param generation how many tokens the session had before
   */
  record Claims(UserId userId, UUID sessionId, int generation, Instant expiresAt) {}

  /** Whether a text looks like one of these tokens rather than a bot's. */
  static boolean looksLike(String token) {
    return token.startsWith("eyJ");
  }

  String create(UserId user, UUID session, int generation, Instant now) {
    return Jwt.subject(user.toString())
        .claim(SESSION_CLAIM, session.toString())
        .claim(GENERATION_CLAIM, Integer.toString(generation))
        .issuedAt(now)
        .expiresAt(now.plus(LIFETIME))
        .jws()
        .algorithm(SignatureAlgorithm.HS256)
        .sign(key);
  }

  /** The claims of a token of ours that has not expired. */
  Optional<Claims> verify(String token) {
    if (token.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    Claims claims = verified.asMap().computeIfAbsent(token, text -> parse(text).orElse(null));
    return Optional.ofNullable(claims).filter(found -> found.expiresAt().isAfter(Instant.now()));
  }

  private Optional<Claims> parse(String token) {
    try {
      JsonWebToken jwt = parser.verify(token, key);
      String subject = jwt.getSubject();
      if (subject == null || !Snowflake.matches(subject)) {
        return Optional.empty();
      }
      return Optional.of(
          new Claims(
              new UserId(Long.parseLong(subject)),
              UUID.fromString(jwt.<String>getClaim(SESSION_CLAIM)),
              Integer.parseInt(jwt.<String>claim(GENERATION_CLAIM).orElse("0")),
              Instant.ofEpochSecond(jwt.getExpirationTime())));
    } catch (ParseException | IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }
}
