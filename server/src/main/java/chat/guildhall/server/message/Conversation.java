package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.ChannelType;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.ChannelAccess;
import chat.guildhall.server.http.ApiError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The way to a channel that holds messages. */
@ApplicationScoped
public class Conversation {
  private final Access access;

  @Inject
  Conversation(Access access) {
    this.access = access;
  }

  /**
   * A channel that {@code user} sees and that holds messages; the chat of a voice channel is for
   * those who may join it.
   */
  public ChannelAccess open(UserId user, ChannelId id) {
    ChannelAccess channel = access.channel(user, id);
    if (!channel.channel().type().holdsMessages()) {
      throw ApiError.NOT_A_TEXT_CHANNEL.exception();
    }
    if (channel.channel().type() == ChannelType.GUILD_VOICE && !channel.has(Permission.CONNECT)) {
      throw ApiError.MISSING_ACCESS.exception();
    }
    return channel;
  }
}
