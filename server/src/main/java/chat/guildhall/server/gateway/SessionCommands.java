package chat.guildhall.server.gateway;

import chat.guildhall.protocol.CloseCode;
import chat.guildhall.protocol.Opcode;
import chat.guildhall.server.config.Settings;
import chat.guildhall.server.gateway.Protocol.Action;
import chat.guildhall.server.gateway.members.MemberRequests;
import chat.guildhall.server.gateway.members.Subscriptions;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.presence.SessionPresence;
import chat.guildhall.server.presence.Status;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Carries out what a client asks once its session is attached, on a virtual thread. */
@ApplicationScoped
public class SessionCommands implements Connection.Commands {
  private static final Logger LOG = Logger.getLogger(SessionCommands.class);

  private final SessionOpener opener;
  private final MemberRequests requests;
  private final Subscriptions subscriptions;
  private final boolean limited;

  @Inject
  SessionCommands(
      SessionOpener opener,
      MemberRequests requests,
      Subscriptions subscriptions,
      Settings settings) {
    this.opener = opener;
    this.requests = requests;
    this.subscriptions = subscriptions;
    this.limited = settings.rateLimits();
  }

  @Override
  public void identify(Connection connection, Identify identify) {
    opener.identify(connection, identify);
  }

  @Override
  public void resume(Connection connection, Resume resume) {
    opener.resume(connection, resume);
  }

  @Override
  public void run(Connection connection, Session session, Action.ForSession command) {
    Thread.ofVirtual()
        .name("gateway-command")
        .start(() -> {
          try {
            run(session, command);
          } catch (ApiException refused) {
            close(connection, session, CloseCode.DECODE_ERROR);
          } catch (CloseException refused) {
            close(connection, session, refused.code());
          } catch (RuntimeException failed) {
            LOG.errorf(failed, "Opcode %d failed.", command.opcode());
          } finally {
            connection.done();
          }
        });
  }

  private void run(Session session, Action.ForSession command) {
    switch (command.opcode()) {
      case Opcode.VOICE_STATE_UPDATE -> VoiceStateUpdate.check(command.data());
      case Opcode.REQUEST_GUILD_MEMBERS ->
          requests.answer(
              new MemberRequests.Asker(
                  session, session.intents(), session.owner().bot(), () -> Room.await(session)),
              command.data());
      case Opcode.GUILD_SUBSCRIPTIONS -> subscribe(session, command.data(), false);
      case Opcode.GUILD_SUBSCRIPTIONS_BULK -> subscribe(session, command.data(), true);
      case Opcode.PRESENCE_UPDATE -> setPresence(session, Form.of(command.data()));
      default -> throw new CloseException(CloseCode.UNKNOWN_OPCODE);
    }
  }

  private void subscribe(Session session, JsonNode data, boolean bulk) {
    if (session.owner().bot()) {
      return;
    }
    if (bulk) {
      subscriptions.many(session, data);
    } else {
      subscriptions.one(session, data);
    }
  }

  private void setPresence(Session session, Form form) {
    SessionPresence set = SessionPresence.read(form, Status.ONLINE, System.currentTimeMillis());
    form.check();
    if (limited && !session.presenceLimit().tryUse()) {
      return;
    }
    // Where its connections come and go, or it would be seen again after its client left.
    session.executor().execute(() -> session.present(set));
  }

  private static void close(Connection connection, Session session, CloseCode code) {
    session
        .executor()
        .execute(() -> {
          connection.close(code);
          session.detach(connection, false);
        });
  }
}
