package chat.guildhall.server.invite;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.runtime.LiveGuild;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invite as it leaves.
 *
 * @param uses and the fields after it: only for those who manage it
 * @param newMember whether the caller joined by this request
 * @see <a href="https://docs.discord.com/developers/resources/invite#invite-object">Invite
 *     object</a>
 */
public record InviteObject(
    int type,
    String code,
    @Nullable User inviter,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant expiresAt,
    int flags,
    InvitedGuild guild,
    GuildId guildId,
    InvitedChannel channel,
    @Nullable Integer approximateMemberCount,
    @Nullable Integer approximatePresenceCount,
    @Nullable Integer uses,
    @Nullable Integer maxUses,
    @Nullable Integer maxAge,
    @Nullable Boolean temporary,
    @Nullable Instant createdAt,
    @Nullable Boolean newMember) {

  /** What an invite shows of its guild. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record InvitedGuild(
      GuildId id,
      String name,
      @Nullable Void splash,
      @Nullable Void banner,
      @Nullable String description,
      @Nullable String icon,
      List<String> features,
      int verificationLevel,
      @Nullable Void vanityUrlCode,
      int nsfwLevel,
      boolean nsfw,
      int premiumSubscriptionCount) {}

  /** What an invite shows of its channel. */
  public record InvitedChannel(ChannelId id, int type, String name) {}

  /** An invite as anybody sees it. */
  static InviteObject plain(Invite invite, LiveGuild live, Channel channel, boolean withCounts) {
    return of(invite, live, channel, withCounts, false, null);
  }

  /** An invite as those see it who manage it. */
  static InviteObject managed(Invite invite, LiveGuild live, Channel channel) {
    return of(invite, live, channel, false, true, null);
  }

  /** An invite as the answer to its acceptance. */
  static InviteObject accepted(Invite invite, LiveGuild live, Channel channel, boolean newMember) {
    return of(invite, live, channel, false, false, newMember);
  }

  private static InviteObject of(
      Invite invite,
      LiveGuild live,
      Channel channel,
      boolean withCounts,
      boolean managed,
      @Nullable Boolean newMember) {
    return new InviteObject(
        0,
        invite.code(),
        invite.inviter(),
        invite.expiresAt(),
        0,
        guild(live.state().guild()),
        invite.guildId(),
        new InvitedChannel(channel.id(), channel.type().value(), channel.name()),
        withCounts ? live.memberCount() : null,
        withCounts ? live.connectedCount() : null,
        managed ? invite.uses() : null,
        managed ? invite.maxUses() : null,
        managed ? invite.maxAgeSeconds() : null,
        managed ? invite.temporary() : null,
        managed ? invite.createdAt() : null,
        newMember);
  }

  private static InvitedGuild guild(Guild guild) {
    return new InvitedGuild(
        guild.id(),
        guild.name(),
        null,
        null,
        guild.description(),
        guild.icon(),
        guild.features(),
        guild.verificationLevel(),
        null,
        0,
        false,
        0);
  }
}
