package chat.guildhall.server.runtime;

import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.PermissionOverwrite;
import chat.guildhall.protocol.model.Role;
import java.time.Instant;
import java.util.Collection;

/**
 * What a member may do, in the guild and in a channel: Discord's documented algorithm and nothing
 * else, on bare bits.
 *
 * <p>Owner and administrator have everything. Else the roles are united; in a channel @everyone's
 * overwrite comes first, then those of all roles together, then the member's own. Without the view
 * of a channel nothing is left in it; without sending, what only goes with sending is gone; a
 * timed-out member keeps sight alone, and so does one who has not accepted the guild's rules.
 *
 * @see <a href="https://docs.discord.com/developers/topics/permissions#permission-overwrites">
 *     Permission overwrites</a>
 */
public final class PermissionRules {
  private static final long ADMINISTRATOR = Permission.ADMINISTRATOR.mask();
  private static final long VIEW_CHANNEL = Permission.VIEW_CHANNEL.mask();
  private static final long SEND_MESSAGES = Permission.SEND_MESSAGES.mask();
  private static final long GOES_WITH_SENDING =
      Permissions.of(
              Permission.MENTION_EVERYONE,
              Permission.SEND_TTS_MESSAGES,
              Permission.ATTACH_FILES,
              Permission.EMBED_LINKS)
          .bits();

  private PermissionRules() {}

  /** What {@code member} may do in the guild as a whole, a timeout counted. */
  public static Permissions inGuild(GuildState state, UserId user, Member member) {
    long base = base(state, user, member.roles());
    return new Permissions(
        restrained(state, member, base) ? base & Permissions.TIMED_OUT.bits() : base);
  }

  /** What {@code member} may do in {@code channel}, a timeout counted. */
  public static Permissions inChannel(
      GuildState state, UserId user, Member member, Channel channel) {
    long bits = inChannel(state, user, member.roles(), channel);
    return new Permissions(
        restrained(state, member, bits) ? bits & Permissions.TIMED_OUT.bits() : bits);
  }

  /** Whether somebody with {@code roles} sees {@code channel}; timeouts do not matter for that. */
  public static boolean sees(
      GuildState state, UserId user, Collection<RoleId> roles, Channel channel) {
    return (inChannel(state, user, roles, channel) & VIEW_CHANNEL) != 0;
  }

  private static long base(GuildState state, UserId user, Collection<RoleId> roles) {
    if (state.isOwner(user)) {
      return Permissions.ALL.bits();
    }
    long bits = state.everyone().permissions().bits();
    for (RoleId id : roles) {
      bits |= state.role(id).map(Role::permissions).orElse(Permissions.NONE).bits();
    }
    return (bits & ADMINISTRATOR) != 0 ? Permissions.ALL.bits() : bits;
  }

  private static long inChannel(
      GuildState state, UserId user, Collection<RoleId> roles, Channel channel) {
    long bits = base(state, user, roles);
    if ((bits & ADMINISTRATOR) != 0) {
      return bits;
    }
    long everyoneId = state.id().value();
    long rolesAllow = 0;
    long rolesDeny = 0;
    long memberAllow = 0;
    long memberDeny = 0;
    for (PermissionOverwrite overwrite : channel.permissionOverwrites()) {
      if (overwrite.type() == PermissionOverwrite.MEMBER) {
        if (overwrite.id() == user.value()) {
          memberAllow = overwrite.allow().bits();
          memberDeny = overwrite.deny().bits();
        }
      } else if (overwrite.id() == everyoneId) {
        bits = (bits & ~overwrite.deny().bits()) | overwrite.allow().bits();
      } else if (roles.contains(new RoleId(overwrite.id()))) {
        rolesAllow |= overwrite.allow().bits();
        rolesDeny |= overwrite.deny().bits();
      }
    }
    bits = (bits & ~rolesDeny) | rolesAllow;
    bits = (bits & ~memberDeny) | memberAllow;
    if ((bits & VIEW_CHANNEL) == 0) {
      return 0;
    }
    return (bits & SEND_MESSAGES) == 0 ? bits & ~GOES_WITH_SENDING : bits;
  }

  /** Whether somebody keeps sight alone: who is timed out, or has not accepted the rules. */
  private static boolean restrained(GuildState state, Member member, long bits) {
    Instant until = member.communicationDisabledUntil();
    boolean timedOut = until != null && until.isAfter(Instant.now());
    return (timedOut || isPending(state, member)) && (bits & ADMINISTRATOR) == 0;
  }

  /** Whether a member has rules still to accept; never in a guild that asks for none. */
  static boolean isPending(GuildState state, Member member) {
    return member.pending() && state.guild().has(Guild.RULES);
  }
}
