package chat.guildhall.server.gateway;

import chat.guildhall.protocol.CloseCode;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.server.application.ApplicationService;
import chat.guildhall.server.gateway.ready.ReadyEvents;
import chat.guildhall.server.gateway.ready.SessionOwner;
import chat.guildhall.server.gateway.wire.Body;
import chat.guildhall.server.gateway.wire.ReplayRing;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.presence.SessionPresence;
import chat.guildhall.server.presence.Status;
import chat.guildhall.server.runtime.Connections;
import chat.guildhall.server.runtime.GuildRows;
import chat.guildhall.server.runtime.GuildView;
import chat.guildhall.server.runtime.LiveGuilds;
import chat.guildhall.server.runtime.privates.LivePrivateChannels;
import chat.guildhall.server.runtime.privates.PrivateView;
import chat.guildhall.server.session.Identity;
import chat.guildhall.server.session.SessionService;
import chat.guildhall.server.user.settings.SettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Begins sessions and goes on with them, each on a virtual thread.
 *
 * <p>Without a gap: the session is among the user's connections before the user's guilds are read,
 * so a join after that finds it; each guild is subscribed to and looked at in one task of its lane;
 * what happens meanwhile waits in the session until READY is written.
 */
@ApplicationScoped
public class SessionOpener {
  /** Sessions that open at once; others wait in order. */
  static final int OPENING_MAX = 64;

  private static final Logger LOG = Logger.getLogger(SessionOpener.class);

  private final Semaphore opening = new Semaphore(OPENING_MAX, true);
  private final SessionService tokens;
  private final IdentifyLimits limits;
  private final Sessions sessions;
  private final Connections connections;
  private final LiveGuilds guilds;
  private final LivePrivateChannels privates;
  private final GuildRows rows;
  private final ReadyEvents ready;
  private final ApplicationService applications;

  @Inject
  SessionOpener(
      SessionService tokens,
      IdentifyLimits limits,
      Sessions sessions,
      Connections connections,
      LiveGuilds guilds,
      LivePrivateChannels privates,
      GuildRows rows,
      ReadyEvents ready,
      ApplicationService applications) {
    this.tokens = tokens;
    this.limits = limits;
    this.sessions = sessions;
    this.connections = connections;
    this.guilds = guilds;
    this.privates = privates;
    this.rows = rows;
    this.ready = ready;
    this.applications = applications;
  }

  /** Begins a session for {@code connection}, or closes it. */
  void identify(Connection connection, Identify identify) {
    Thread.ofVirtual()
        .name("gateway-identify")
        .start(() -> {
          opening.acquireUninterruptibly();
          try {
            open(connection, identify);
          } catch (CloseException refused) {
            close(connection, refused.code());
          } catch (RuntimeException failed) {
            LOG.error("A session could not be begun.", failed);
            close(connection, CloseCode.UNKNOWN_ERROR);
          } finally {
            opening.release();
          }
        });
  }

  /** Goes on with a session, or has the client begin another. */
  void resume(Connection connection, Resume resume) {
    Thread.ofVirtual()
        .name("gateway-resume")
        .start(() -> {
          try {
            find(connection, resume);
          } catch (CloseException refused) {
            close(connection, refused.code());
          } catch (RuntimeException failed) {
            LOG.error("A session could not be resumed.", failed);
            close(connection, CloseCode.UNKNOWN_ERROR);
          }
        });
  }

  private void find(Connection connection, Resume resume) {
    Identity identity = authenticate(resume.token());
    Optional<Session> found =
        sessions
            .find(resume.sessionId())
            .filter(session -> session.userId().equals(identity.userId()));
    if (found.isEmpty()) {
      connection.refuse();
    } else {
      Session session = found.get();
      session.executor().execute(() -> resume(connection, session, resume.seq()));
    }
  }

  private void resume(Connection connection, Session session, long seq) {
    ReplayRing.Rewind rewind = session.resume(connection, seq);
    switch (rewind) {
      case DONE -> {}
      case TOO_OLD -> connection.refuse();
      case UNKNOWN -> close(connection, CloseCode.INVALID_SEQ);
    }
  }

  private void open(Connection connection, Identify identify) {
    Identity identity = authenticate(identify.token());
    if (!limits.tryBegin(identity.userId())
        || connections.of(identity.userId()).size() >= Sessions.PER_USER_MAX) {
      throw new CloseException(CloseCode.RATE_LIMITED);
    }
    SessionOwner owner = owner(identity, identify);
    Session session = sessions.create(owner, connection.loop());
    try {
      connections.add(session);
      // A token that was revoked before the session could be found is void by now.
      authenticate(identify.token());
      SettingsService.Saved settings = ready.settings(owner);
      SessionPresence presence = presence(identify.presence(), ReadyEvents.status(settings));
      session.setPresence(presence);
      List<GuildView> views = subscribe(session);
      // A bot is told of them one by one, when something happens there.
      List<PrivateView> privateViews = owner.bot() ? List.of() : privates.subscribe(session);
      Iterator<Body> first =
          ready.of(
              new ReadyEvents.Beginning(
                  session.id(), owner, presence, settings, connection.gatewayUrl()),
              views,
              privateViews);
      connection.loop().execute(() -> session.begin(connection, first));
    } catch (RuntimeException failed) {
      connection.loop().execute(session::end);
      throw failed;
    }
  }

  private List<GuildView> subscribe(Session session) {
    List<GuildView> views = new ArrayList<>();
    for (GuildId guild : rows.guildsOf(session.userId())) {
      if (session.listensTo(guild)) {
        session.guilds().add(guild);
        // Of a guild joined in between the session has been told already.
        guilds
            .subscribe(guild, session)
            .filter(LiveGuilds.Subscribed::isNew)
            .ifPresent(subscribed -> views.add(subscribed.view()));
      }
    }
    return views;
  }

  private Identity authenticate(String token) {
    return tokens
        .authenticate(token)
        .orElseThrow(() -> new CloseException(CloseCode.AUTHENTICATION_FAILED));
  }

  private SessionOwner owner(Identity identity, Identify identify) {
    Optional<UUID> login = Optional.ofNullable(identity.sessionId());
    if (!identity.bot() && identify.shard().count() > 1) {
      throw new CloseException(CloseCode.INVALID_SHARD);
    }
    long intents =
        identity.bot()
            ? identify.botIntents(applications.grantedIntents(identity.userId()))
            : Intent.ALL | Intent.PEOPLE;
    return new SessionOwner(
        identity.userId(),
        identity.bot(),
        login,
        intents,
        identify.shard(),
        identify.largeThreshold(),
        identify.client());
  }

  private static SessionPresence presence(@Nullable Form form, Status saved) {
    if (form == null) {
      return SessionPresence.of(saved);
    }
    try {
      SessionPresence presence = SessionPresence.read(form, saved, System.currentTimeMillis());
      form.check();
      return presence;
    } catch (ApiException e) {
      throw new CloseException(CloseCode.DECODE_ERROR);
    }
  }

  private static void close(Connection connection, CloseCode code) {
    connection.loop().execute(() -> connection.close(code));
  }
}
