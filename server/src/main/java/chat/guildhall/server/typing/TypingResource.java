package chat.guildhall.server.typing;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.access.ConversationAccess;
import chat.guildhall.server.event.Audience;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Responses;
import chat.guildhall.server.message.Conversation;
import chat.guildhall.server.runtime.LiveGuilds;
import chat.guildhall.server.runtime.privates.LivePrivateChannels;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says that somebody types, for ten seconds or until that person posts.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel#trigger-typing-indicator">
 *     Trigger typing indicator</a>
 */
@Path("/channels/{channel_id}/typing")
@RunOnVirtualThread
public class TypingResource {
  private final CurrentCaller caller;
  private final Conversation conversation;
  private final LiveGuilds guilds;
  private final LivePrivateChannels privates;

  @Inject
  TypingResource(
      CurrentCaller caller,
      Conversation conversation,
      LiveGuilds guilds,
      LivePrivateChannels privates) {
    this.caller = caller;
    this.conversation = conversation;
    this.guilds = guilds;
    this.privates = privates;
  }

  /** Tells whoever sees the channel. */
  @POST
  public Response start(@PathParam("channel_id") ChannelId channel) {
    ConversationAccess access = conversation.openToWrite(caller.userId(), channel);
    GuildId guild = access.guildId();
    Dispatch typing =
        Dispatch.of(
            "TYPING_START",
            guild == null ? Intent.DIRECT_MESSAGE_TYPING : Intent.GUILD_MESSAGE_TYPING,
            new TypingStart(
                channel, guild, access.user(), Instant.now().getEpochSecond(), access.author()));
    if (guild == null) {
      privates.announce(channel, typing);
    } else {
      guilds.announce(guild, Audience.viewers(channel), typing);
    }
    return Responses.noContent();
  }

  /**
   * The payload of TYPING_START.
   *
   * @param timestamp in seconds of the Unix epoch
   */
  record TypingStart(
      ChannelId channelId,
      @Nullable GuildId guildId,
      UserId userId,
      long timestamp,
      @Nullable Member member) {}
}
