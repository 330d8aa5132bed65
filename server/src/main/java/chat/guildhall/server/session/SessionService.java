package chat.guildhall.server.session;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.runtime.Connections;
import chat.guildhall.server.session.SessionStore.Standing;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Logins: makes them, knows their tokens, ends them.
 *
 * <p>What the database says of a session, a user and a bot's token is kept in bounded caches. Each
 * change of it goes through this class, which forgets the entry after the commit and only then
 * closes the connections; so a token is refused from the answer to its revocation on.
 */
@ApplicationScoped
public class SessionService {
  private static final int CACHED_MAX = 50_000;
  private static final Duration CACHED_FOR = Duration.ofMinutes(30);
  private static final int KEY_BYTES = 32;

  private final SessionStore store;
  private final SessionUse use;
  private final PersonTokens tokens;
  private final Connections connections;
  private final Cache<UUID, SessionStore.Known> logins = cache();
  private final Cache<UserId, Standing> standings = cache();
  private final Cache<UserId, byte[]> botHashes = cache();

  @Inject
  SessionService(SessionStore store, SessionUse use, Connections connections) {
    this.store = store;
    this.use = use;
    this.connections = connections;
    this.tokens = new PersonTokens(key(store));
  }

  /**
   * Whose bare token it is, a person's or a bot's; a prefix is accepted too.
   *
   * @return empty if it is unknown, expired or revoked, or its user suspended
   */
  public Optional<Identity> authenticate(String token) {
    String bare = token.startsWith("Bot ") ? token.substring("Bot ".length()) : token;
    return PersonTokens.looksLike(bare) ? person(bare) : bot(bare);
  }

  /** Whose token a person's is. */
  Optional<Identity> person(String token) {
    return tokens
        .verify(token)
        .filter(claims ->
            known(logins, claims.sessionId(), store::known)
                .filter(login ->
                    login.userId().equals(claims.userId())
                        && login.generation() == claims.generation())
                .isPresent())
        .flatMap(claims -> identity(claims.userId(), claims.sessionId()));
  }

  /** Whose token a bot's is. */
  Optional<Identity> bot(String token) {
    return BotTokens.claimedBot(token)
        .filter(bot ->
            known(botHashes, bot, store::botTokenHash)
                .filter(hash -> MessageDigest.isEqual(hash, BotTokens.hash(token)))
                .isPresent())
        .flatMap(bot -> identity(bot, null));
  }

  private Optional<Identity> identity(UserId user, @Nullable UUID session) {
    Optional<Standing> standing =
        known(standings, user, store::standing).filter(found -> !found.suspended());
    if (session != null && standing.isPresent()) {
      use.note(session);
    }
    return standing.map(found -> new Identity(user, found.bot(), found.instanceOwner(), session));
  }

  /**
   * A login that was made.
   *
   * @param token what the client shows from now on
   */
  public record Login(UUID sessionId, String token) {}

  /** A login that is to be made by {@link #create}. */
  public Login prepare(UserId user) {
    UUID id = UUID.randomUUID();
    return new Login(id, tokens.create(user, id, 0, Instant.now()));
  }

  /** Makes a prepared login, in the caller's transaction. */
  public void create(Handle handle, UserId user, Login login, SessionClient client) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    store.insert(handle, new Session(login.sessionId(), user, now, now, client));
  }

  /** Logs a user in, in the caller's transaction. */
  public Login create(Handle handle, UserId user, SessionClient client) {
    Login login = prepare(user);
    create(handle, user, login, client);
    return login;
  }

  /**
   * Another token of a login that stands, in the caller's transaction; the older ones are void.
   * After its commit the caller says {@link #reissued}.
   */
  public String reissue(Handle handle, UserId user, UUID session) {
    int generation = store.nextGeneration(handle, session);
    return tokens.create(user, session, generation, Instant.now());
  }

  /** Refuses the older tokens of a login, whose sockets stay open. */
  public void reissued(UUID session) {
    logins.invalidate(session);
  }

  /** A user's logins, the one used last first. */
  public List<Session> of(UserId user) {
    use.flush();
    return store.of(user);
  }

  /** Ends those of {@code ids} that are the user's. */
  public void revoke(UserId user, List<UUID> ids) {
    revoked(user, store.delete(user, ids));
  }

  /**
   * Deletes all logins of a user but {@code kept}, in the caller's transaction. After its commit
   * the caller hands the result to {@link #revoked}.
   */
  public List<UUID> deleteAllBut(Handle handle, UserId user, @Nullable UUID kept) {
    return store.deleteAllBut(handle, user, kept);
  }

  /** Refuses the tokens of logins that were deleted, and closes their sockets. */
  public void revoked(UserId user, List<UUID> ids) {
    logins.invalidateAll(ids);
    if (!ids.isEmpty()) {
      connections.revoke(user, Set.copyOf(ids)::contains);
    }
  }

  /** Refuses a bot's token that was replaced or deleted, after the commit. */
  public void botTokenRevoked(UserId bot) {
    botHashes.invalidate(bot);
    connections.revokeAll(bot);
  }

  /** Reads anew whether a user is suspended or owns the instance, after the commit. */
  public void standingChanged(UserId user) {
    standings.invalidate(user);
  }

  private static SecretKeySpec key(SessionStore store) {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    String kept = store.keyOr(Base64.getEncoder().encodeToString(fresh));
    return new SecretKeySpec(Base64.getDecoder().decode(kept), "HmacSHA256");
  }

  private static <K, V> Cache<K, V> cache() {
    return Caffeine.newBuilder().maximumSize(CACHED_MAX).expireAfterAccess(CACHED_FOR).build();
  }

  /** Reads inside the map's lock: an invalidation meanwhile waits and then wins. */
  private static <K, V> Optional<V> known(Cache<K, V> cache, K key, Function<K, Optional<V>> read) {
    return Optional.ofNullable(
        cache.asMap().computeIfAbsent(key, absent -> read.apply(absent).orElse(null)));
  }
}
