package chat.guildhall.server.permission;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.ChannelAccess;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.runtime.GuildState;
import chat.guildhall.server.runtime.PermissionCauses;
import chat.guildhall.server.runtime.PermissionRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Answers what a role or member may do and why, and what they see, to those who manage roles.
 *
 * <p>A role stands for a member who has it and no other. Nobody learns of a channel that they do
 * not see themselves.
 */
@ApplicationScoped
class PermissionService {
  /** Stands for a member who is nobody in particular. */
  private static final UserId ANYBODY = new UserId(0);

  private final Access access;

  @Inject
  PermissionService(Access access) {
    this.access = access;
  }

  /** Every permission in the guild, or in a channel, with what decides it. */
  Effects effects(UserId caller, GuildId guildId, Draft draft) {
    GuildAccess guild = access.guild(caller, guildId);
    if (draft.channel().isEmpty()) {
      guild.require(Permission.MANAGE_ROLES);
    } else {
      ChannelAccess channel = access.channel(guild, draft.channel().get());
      channel.require(Permission.MANAGE_ROLES);
    }
    Member member = member(guild, draft.role(), draft.user());
    UserId user = member.requireUser().id();
    GuildState state = draft.applyTo(guild.state());
    Optional<Channel> place = draft.channel().flatMap(state::channel);
    return place
        .map(channel ->
            new Effects(
                PermissionCauses.inSyncWith(state, channel).map(Channel::id).orElse(null),
                PermissionCauses.inChannel(state, user, member, channel).stream()
                    .map(Effects::of)
                    .toList()))
        .orElseGet(() ->
            new Effects(
                null,
                PermissionCauses.inGuild(state, user, member).stream().map(Effects::of).toList()));
  }

  /** The guild as a role or member sees it. */
  Sight sight(UserId caller, GuildId guildId, Draft draft) {
    GuildAccess guild = access.guild(caller, guildId).require(Permission.MANAGE_ROLES);
    GuildState state = guild.state();
    Member member = member(guild, draft.role(), draft.user());
    UserId user = member.requireUser().id();
    List<Channel> seen =
        state.channels().stream()
            .filter(channel -> PermissionRules.sees(state, user, member.roles(), channel))
            .toList();
    List<Sight.Place> shared =
        guild.visibleChannels().stream()
            .filter(seen::contains)
            .map(channel ->
                new Sight.Place(
                    channel.id(), PermissionRules.inChannel(state, user, member, channel)))
            .toList();
    return new Sight(
        PermissionRules.inGuild(state, user, member),
        state.isOwner(user),
        shared,
        seen.size() - shared.size());
  }

  private static Member member(GuildAccess guild, Optional<RoleId> role, Optional<UserId> user) {
    if (role.isEmpty()) {
      return guild
          .live()
          .member(user.orElseThrow())
          .orElseThrow(ApiError.UNKNOWN_MEMBER::exception);
    }
    GuildState state = guild.state();
    RoleId id = state.role(role.get()).orElseThrow(ApiError.UNKNOWN_ROLE::exception).id();
    List<RoleId> roles = id.equals(state.everyone().id()) ? List.of() : List.of(id);
    User anybody = User.of(ANYBODY, "", null, null, null, null, false);
    return Member.of(anybody, null, roles, Instant.EPOCH, null);
  }
}
