package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.ChannelType;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.ChannelAccess;
import chat.guildhall.server.access.ConversationAccess;
import chat.guildhall.server.access.PrivateAccess;
import chat.guildhall.server.automod.AutoMod;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.privacy.Privacy;
import chat.guildhall.server.runtime.KnownUsers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The way to a channel that holds messages, and what is different where it has no guild. */
@ApplicationScoped
public class Conversation {
  private final Access access;
  private final Privacy privacy;
  private final AutoMod autoMod;
  private final KnownUsers known;

  @Inject
  Conversation(Access access, Privacy privacy, AutoMod autoMod, KnownUsers known) {
    this.access = access;
    this.privacy = privacy;
    this.autoMod = autoMod;
    this.known = known;
  }

  /**
   * A channel that {@code user} sees and that holds messages; the chat of a voice channel is for
   * those who may join it.
   */
  public ConversationAccess open(UserId user, ChannelId id) {
    ConversationAccess reached = access.conversation(user, id);
    if (reached instanceof ChannelAccess channel) {
      if (!channel.channel().type().holdsMessages()) {
        throw ApiError.NOT_A_TEXT_CHANNEL.exception();
      }
      if (channel.channel().type() == ChannelType.GUILD_VOICE && !channel.has(Permission.CONNECT)) {
        throw ApiError.MISSING_ACCESS.exception();
      }
    }
    return reached;
  }

  /**
   * The same for somebody who is about to write there: in a guild by its permissions, to one other
   * person by what that person allows. A group is for all who are in it.
   */
  public ConversationAccess openToWrite(UserId user, ChannelId id) {
    return switch (open(user, id)) {
      case ChannelAccess channel -> channel.requireWriting();
      case PrivateAccess conversation -> {
        if (!conversation.state().isGroup()) {
          conversation.state().others(user).forEach(other -> privacy.requireMayWrite(user, other));
        }
        yield conversation;
      }
    };
  }

  /** Judges a text by the guild's rules; without a guild there are none. */
  AutoMod.Verdict judge(ConversationAccess reached, String text) {
    return reached instanceof ChannelAccess channel
        ? autoMod.judge(channel, text)
        : AutoMod.Verdict.CLEAN;
  }

  /** Whoever has the channel in hands. */
  User author(ConversationAccess reached) {
    return switch (reached) {
      case ChannelAccess channel -> channel.guild().member().requireUser();
      case PrivateAccess _ ->
          Optional.ofNullable(known.find(List.of(reached.user())).get(reached.user()))
              .orElseThrow(ApiError.UNKNOWN_USER::exception);
    };
  }
}
