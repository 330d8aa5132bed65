package chat.guildhall.server.gateway;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.model.GuildCreate;
import chat.guildhall.server.runtime.GuildView;
import java.util.Optional;

/** The world around a session, which tells it of its turns of life on the session's loop. */
interface SessionHost {
  /** A connection is attached. */
  void connected(Session session);

  /** The connection is gone; the session may be resumed. */
  void disconnected(Session session);

  /** Its client read too slowly, and its connection is let go of. */
  void tooSlow(Session session);

  /** The session is no more. */
  void ended(Session session);

  /** The session ended before it was seated in a guild, and leaves it again. */
  void leave(Session session, GuildId guild);

  /**
   * What the session is told of a guild that its user joined; empty without the intent. In the
   * guild's lane.
   */
  Optional<GuildCreate> guildCreate(Session session, GuildView view);
}
