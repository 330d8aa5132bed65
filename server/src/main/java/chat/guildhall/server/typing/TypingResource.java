package chat.guildhall.server.typing;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.access.ChannelAccess;
import chat.guildhall.server.event.Audience;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Responses;
import chat.guildhall.server.message.Conversation;
import chat.guildhall.server.runtime.LiveGuilds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

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

  @Inject
  TypingResource(CurrentCaller caller, Conversation conversation, LiveGuilds guilds) {
    this.caller = caller;
    this.conversation = conversation;
    this.guilds = guilds;
  }

  /** Tells whoever sees the channel. */
  @POST
  public Response start(@PathParam("channel_id") ChannelId channel) {
    ChannelAccess access = conversation.open(caller.userId(), channel).requireWriting();
    GuildId guild = access.guild().state().id();
    guilds.announce(
        guild,
        Audience.viewers(channel),
        Dispatch.of(
            "TYPING_START",
            Intent.GUILD_MESSAGE_TYPING,
            new TypingStart(
                channel,
                guild,
                access.user(),
                Instant.now().getEpochSecond(),
                access.guild().member())));
    return Responses.noContent();
  }

  /**
   * The payload of TYPING_START.
   *
   * @param timestamp in seconds of the Unix epoch
   */
  record TypingStart(
      ChannelId channelId, GuildId guildId, UserId userId, long timestamp, Member member) {}
}
