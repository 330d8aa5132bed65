package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import jakarta.enterprise.context.ApplicationScoped;

/** Messages that Guildhall posts itself. */
@ApplicationScoped
public class SystemMessages {
  /**
   * Announces in a guild's system channel that somebody joined: a message of type 7 by the
   * newcomer. Does not wait for it, so it may be called inside the guild's lane, after the member
   * was added.
   */
  public void joined(GuildId guild, ChannelId systemChannel, UserId newcomer) {}
}
