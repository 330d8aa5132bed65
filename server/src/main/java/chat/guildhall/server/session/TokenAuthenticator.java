package chat.guildhall.server.session;

import chat.guildhall.server.http.Authenticator;
import chat.guildhall.server.http.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Reads the {@code Authorization} header: a person's token bare or after {@code Bearer}, a bot's
 * after {@code Bot}.
 *
 * @see <a href="https://docs.discord.com/developers/reference#authentication">Authentication</a>
 */
@ApplicationScoped
class TokenAuthenticator implements Authenticator {
  private static final String BOT = "Bot ";
  private static final String BEARER = "Bearer ";

  private final SessionService sessions;

  @Inject
  TokenAuthenticator(SessionService sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Caller> authenticate(String authorization) {
    Optional<Identity> identity;
    if (authorization.regionMatches(true, 0, BOT, 0, BOT.length())) {
      identity = sessions.bot(authorization.substring(BOT.length()).strip());
    } else if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      identity = sessions.person(authorization.substring(BEARER.length()).strip());
    } else {
      identity = sessions.person(authorization.strip());
    }
    return identity.map(
        found -> new Caller(found.userId(), found.bot(), found.instanceOwner(), found.sessionId()));
  }
}
