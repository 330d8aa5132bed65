package chat.guildhall.server.access;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.runtime.GuildState;
import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.LiveGuild;
import chat.guildhall.server.runtime.LiveGuilds;
import chat.guildhall.server.runtime.PermissionRules;
import chat.guildhall.server.runtime.privates.LivePrivateChannel;
import chat.guildhall.server.runtime.privates.LivePrivateChannels;
import chat.guildhall.server.runtime.privates.PrivateState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Decides who reaches what, from memory.
 *
 * <p>What does not exist is Unknown (404). What exists and is not the caller's to see is Missing
 * Access (403), in every endpoint alike. What may be seen but not done is Missing Permissions
 * (403).
 */
@ApplicationScoped
public class Access {
  private final LiveGuilds guilds;
  private final LivePrivateChannels privates;

  @Inject
  Access(LiveGuilds guilds, LivePrivateChannels privates) {
    this.guilds = guilds;
    this.privates = privates;
  }

  /** A guild that {@code user} is a member of. */
  public GuildAccess guild(UserId user, GuildId id) {
    LiveGuild live = guilds.find(id).orElseThrow(ApiError.UNKNOWN_GUILD::exception);
    return guild(live, user);
  }

  /** A channel that {@code user} sees, in a guild or without one. */
  public ConversationAccess conversation(UserId user, ChannelId id) {
    Optional<LiveGuild> live = privates.isLive(id) ? Optional.empty() : guilds.findByChannel(id);
    if (live.isEmpty()) {
      return privateChannel(
          user, privates.find(id).orElseThrow(ApiError.UNKNOWN_CHANNEL::exception));
    }
    if (live.get().state().channel(id).isEmpty()) {
      throw ApiError.UNKNOWN_CHANNEL.exception();
    }
    return channel(guild(live.get(), user), id);
  }

  /** A channel of a guild that {@code user} sees. */
  public ChannelAccess channel(UserId user, ChannelId id) {
    return switch (conversation(user, id)) {
      case ChannelAccess channel -> channel;
      case PrivateAccess _ -> throw ApiError.NOT_IN_DMS.exception();
    };
  }

  /** A channel without a guild that {@code user} is in; empty for one of a guild, or for none. */
  public Optional<PrivateAccess> privateChannel(UserId user, ChannelId id) {
    return privates.isLive(id) || guilds.findByChannel(id).isEmpty()
        ? privates.find(id).map(live -> privateChannel(user, live))
        : Optional.empty();
  }

  /** Changes a channel without a guild in its lane on behalf of somebody who is in it. */
  public <T> T changePrivate(
      UserId user, ChannelId id, BiFunction<LivePrivateChannel, PrivateAccess, T> change) {
    return privates
        .change(id, live -> change.apply(live, privateChannel(user, live)))
        .orElseThrow(ApiError.UNKNOWN_CHANNEL::exception);
  }

  /** A channel of a guild that is in hand already. */
  public ChannelAccess channel(GuildAccess guild, ChannelId id) {
    Channel channel = guild.state().channel(id).orElseThrow(ApiError.UNKNOWN_CHANNEL::exception);
    Permissions permissions =
        PermissionRules.inChannel(guild.state(), guild.user(), guild.member(), channel);
    if (!permissions.has(Permission.VIEW_CHANNEL)) {
      throw ApiError.MISSING_ACCESS.exception();
    }
    return new ChannelAccess(guild, channel, permissions);
  }

  /**
   * Changes a guild in its lane on behalf of a member; the member's access is taken inside the
   * turn, so that it holds for the state that is changed.
   */
  public <T> T change(Actor actor, GuildId id, GuildChange<T> change) {
    return guilds
        .change(id, actor, turn -> change.run(turn, guild(turn.live(), actor.user())))
        .orElseThrow(ApiError.UNKNOWN_GUILD::exception);
  }

  /** The same for a member who must have a permission in the guild as a whole. */
  public <T> T change(Actor actor, GuildId id, Permission needed, GuildChange<T> change) {
    return change(actor, id, (turn, guild) -> change.run(turn, guild.require(needed)));
  }

  /** Changes a channel's guild in its lane on behalf of a member who sees the channel. */
  public <T> T changeChannel(Actor actor, ChannelId id, ChannelChange<T> change) {
    GuildId guild = channel(actor.user(), id).guild().live().id();
    return guilds
        .change(
            guild, actor, turn -> change.run(turn, channel(guild(turn.live(), actor.user()), id)))
        .orElseThrow(ApiError.UNKNOWN_CHANNEL::exception);
  }

  /** The same for a member who must have a permission in the channel. */
  public <T> T changeChannel(
      Actor actor, ChannelId id, Permission needed, ChannelChange<T> change) {
    return changeChannel(actor, id, (turn, channel) -> change.run(turn, channel.require(needed)));
  }

  /** What a member does to a guild in a turn of its lane. */
  @FunctionalInterface
  public interface GuildChange<T> {
    /** Checks with {@code access}, commits and applies with {@code turn}. */
    T run(GuildTurn turn, GuildAccess access);
  }

  /** What a member does to a channel in a turn of its guild's lane. */
  @FunctionalInterface
  public interface ChannelChange<T> {
    /** Checks with {@code access}, commits and applies with {@code turn}. */
    T run(GuildTurn turn, ChannelAccess access);
  }

  private static PrivateAccess privateChannel(UserId user, LivePrivateChannel live) {
    PrivateState state = live.state();
    if (!state.has(user)) {
      throw ApiError.MISSING_ACCESS.exception();
    }
    return new PrivateAccess(live, state, user);
  }

  private static GuildAccess guild(LiveGuild live, UserId user) {
    GuildState state = live.state();
    Member member = live.member(user).orElseThrow(ApiError.MISSING_ACCESS::exception);
    return new GuildAccess(live, state, user, member, PermissionRules.inGuild(state, user, member));
  }
}
