package chat.guildhall.server.runtime;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.GuildObject;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.event.Dispatch;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** The events of a guild, its channels, roles and members. */
public final class GuildEvents {
  private GuildEvents() {}

  /** CHANNEL_CREATE, for a new channel or one that came into sight. */
  public static Dispatch channelCreate(Channel channel) {
    return Dispatch.of("CHANNEL_CREATE", Intent.GUILDS, channel);
  }

  /** CHANNEL_UPDATE. */
  public static Dispatch channelUpdate(Channel channel) {
    return Dispatch.of("CHANNEL_UPDATE", Intent.GUILDS, channel);
  }

  /** CHANNEL_DELETE, for a deleted channel or one that went out of sight. */
  public static Dispatch channelDelete(Channel channel) {
    return Dispatch.of("CHANNEL_DELETE", Intent.GUILDS, channel);
  }

  /** GUILD_UPDATE, with the roles. */
  public static Dispatch guildUpdate(GuildState state) {
    return Dispatch.of(
        "GUILD_UPDATE", Intent.GUILDS, GuildObject.of(state.guild(), List.copyOf(state.roles())));
  }

  /** GUILD_DELETE: the receiver is no longer in the guild, or there is no guild any more. */
  public static Dispatch guildDelete(GuildId guild) {
    return Dispatch.of("GUILD_DELETE", Intent.GUILDS, new GuildGone(guild));
  }

  /** GUILD_ROLE_CREATE. */
  public static Dispatch roleCreate(GuildId guild, Role role) {
    return Dispatch.of("GUILD_ROLE_CREATE", Intent.GUILDS, new RoleChange(guild, role));
  }

  /** GUILD_ROLE_UPDATE. */
  public static Dispatch roleUpdate(GuildId guild, Role role) {
    return Dispatch.of("GUILD_ROLE_UPDATE", Intent.GUILDS, new RoleChange(guild, role));
  }

  /** GUILD_ROLE_DELETE. */
  public static Dispatch roleDelete(GuildId guild, RoleId role) {
    return Dispatch.of("GUILD_ROLE_DELETE", Intent.GUILDS, new RoleGone(guild, role));
  }

  /** GUILD_MEMBER_ADD. */
  public static Dispatch memberAdd(GuildId guild, Member member) {
    return Dispatch.of("GUILD_MEMBER_ADD", Intent.GUILD_MEMBERS, new MemberChange(guild, member));
  }

  /** GUILD_MEMBER_UPDATE; a bot hears its own without the intent as well. */
  public static Dispatch memberUpdate(GuildId guild, Member member) {
    return Dispatch.about(
        member.requireUser().id(),
        "GUILD_MEMBER_UPDATE",
        Intent.GUILD_MEMBERS,
        new MemberChange(guild, member));
  }

  /** GUILD_MEMBER_REMOVE. */
  public static Dispatch memberRemove(GuildId guild, User user) {
    return Dispatch.of("GUILD_MEMBER_REMOVE", Intent.GUILD_MEMBERS, new MemberGone(guild, user));
  }

  record GuildGone(GuildId id) {}

  record RoleChange(GuildId guildId, Role role) {}

  record RoleGone(GuildId guildId, RoleId roleId) {}

  record MemberChange(GuildId guildId, @JsonUnwrapped Member member) {}

  record MemberGone(GuildId guildId, User user) {}
}
