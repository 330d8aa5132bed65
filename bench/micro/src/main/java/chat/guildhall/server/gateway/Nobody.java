package chat.guildhall.server.gateway;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.model.GuildCreate;
import chat.guildhall.server.runtime.GuildView;
import java.util.Optional;

/** A world in which nobody cares what becomes of a session. */
final class Nobody implements SessionHost {
  @Override
  public void connected(Session session) {}

  @Override
  public void disconnected(Session session) {}

  @Override
  public void tooSlow(Session session) {}

  @Override
  public void ended(Session session) {}

  @Override
  public void leave(Session session, GuildId guild) {}

  @Override
  public Optional<GuildCreate> guildCreate(Session session, GuildView view) {
    return Optional.empty();
  }
}
