package chat.guildhall.server.member;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.automod.AutoModTimeout;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.PermissionRules;
import chat.guildhall.server.runtime.audit.Audit;
import chat.guildhall.server.runtime.audit.AuditEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes a member's nickname, roles and timeout.
 *
 * <p>Roles are given and taken by whoever manages roles, only those that stand below their own
 * highest, and never an integration's. A timeout needs a rank above the member's and reaches no
 * administrator.
 */
@ApplicationScoped
public class MemberChanges {
  private final Access access;
  private final MemberStore store;

  @Inject
  MemberChanges(Access access, MemberStore store) {
    this.access = access;
    this.store = store;
  }

  /** Gives a member exactly the role that an integration owns, in a turn of the guild's lane. */
  public void give(GuildTurn turn, UserId user, RoleId role) {
    Member member = MemberService.require(turn.member(user));
    Set<RoleId> roles = new LinkedHashSet<>(member.roles());
    if (roles.add(role)) {
      save(turn, member, member.withRoles(List.copyOf(roles)));
    }
  }

  /** A rule of AutoMod times a member out; never an administrator, nor for a shorter time. */
  void timeOut(@Observes AutoModTimeout timeout) {
    GuildTurn turn = timeout.turn();
    turn.member(timeout.member())
        .filter(member ->
            !PermissionRules.inGuild(turn.state(), timeout.member(), member)
                .has(Permission.ADMINISTRATOR))
        .filter(member ->
            member.communicationDisabledUntil() == null
                || member.communicationDisabledUntil().isBefore(timeout.until()))
        .ifPresent(
            member -> save(turn, member, member.withTimeout(timeout.until()), timeout.audit()));
  }

  /** A member has accepted the guild's rules. */
  public void admit(GuildTurn turn, Member member) {
    if (member.pending()) {
      save(turn, member, member.withPending(false), Audit.nothing(Audit.Exempt.RULES));
    }
  }

  /** The guild asks for no rules any more: whoever had them still to accept has them no longer. */
  public void admitAll(GuildTurn turn) {
    List<UserId> admitted =
        turn.commit(
            Audit.nothing(Audit.Exempt.RULES), handle -> store.admitAll(handle, turn.live().id()));
    admitted.forEach(user ->
        turn.member(user).ifPresent(member -> turn.memberChanged(member.withPending(false))));
  }

  /** Times a member out on behalf of a moderator who stands above. */
  public void timeOut(Actor actor, GuildId guild, UserId wanted, Instant until) {
    var unused =
        update(
            actor,
            guild,
            wanted,
            new MemberForm(Field.absent(), Field.absent(), Field.of(until), false));
  }

  Member update(Actor actor, GuildId guildId, UserId wanted, MemberForm form) {
    return access.change(
        actor,
        guildId,
        (turn, guild) -> {
          Member before = MemberService.require(turn.member(wanted));
          if (form.voice()) {
            throw ApiError.NOT_IN_VOICE.exception();
          }
          Member after = before;
          if (form.nick().present()) {
            requireNickAllowed(guild, wanted, before);
            after = after.withNick(nick(form.nick()));
          }
          if (form.roles().present()) {
            after = after.withRoles(rolesAfter(guild, before, form.roles().orElse(List.of())));
          }
          if (form.timeout().present()) {
            requireTimeoutAllowed(guild, wanted, before);
            after = after.withTimeout(form.timeout().value());
          }
          save(turn, before, after);
          return after;
        });
  }

  void addRole(Actor actor, GuildId guildId, UserId wanted, RoleId role) {
    access.change(
        actor,
        guildId,
        (turn, guild) -> {
          Member before = MemberService.require(turn.member(wanted));
          List<RoleId> roles = new ArrayList<>(before.roles());
          requireGrantable(guild, role);
          if (!roles.contains(role)) {
            roles.add(role);
          }
          save(turn, before, before.withRoles(sorted(roles)));
          return role;
        });
  }

  void removeRole(Actor actor, GuildId guildId, UserId wanted, RoleId role) {
    access.change(
        actor,
        guildId,
        (turn, guild) -> {
          Member before = MemberService.require(turn.member(wanted));
          requireGrantable(guild, role);
          save(turn, before, before.withoutRoles(Set.of(role)));
          return role;
        });
  }

  private void save(GuildTurn turn, Member before, Member after) {
    if (!after.equals(before)) {
      save(turn, before, after, Audit.of(AuditEntries.changed(turn.state(), before, after)));
    }
  }

  private void save(GuildTurn turn, Member before, Member after, Audit audit) {
    GuildId guild = turn.live().id();
    UserId user = after.requireUser().id();
    List<RoleId> added = minus(after.roles(), before.roles());
    List<RoleId> removed = minus(before.roles(), after.roles());
    turn.commit(
        audit,
        handle -> {
          store.update(handle, guild, after);
          store.addRoles(handle, guild, user, added);
          store.removeRoles(handle, guild, user, removed);
          return after;
        });
    turn.memberChanged(after);
  }

  private static void requireNickAllowed(GuildAccess guild, UserId wanted, Member member) {
    if (guild.user().equals(wanted)) {
      if (!guild.permissions().has(Permission.CHANGE_NICKNAME)) {
        guild.require(Permission.MANAGE_NICKNAMES);
      }
      return;
    }
    guild.require(Permission.MANAGE_NICKNAMES);
    requireAbove(guild, wanted, member);
  }

  private static void requireTimeoutAllowed(GuildAccess guild, UserId wanted, Member member) {
    guild.require(Permission.MODERATE_MEMBERS);
    requireAbove(guild, wanted, member);
    Permissions held = PermissionRules.inGuild(guild.state(), wanted, member);
    if (held.has(Permission.ADMINISTRATOR)) {
      throw ApiError.MISSING_PERMISSIONS.exception();
    }
  }

  private static List<RoleId> rolesAfter(GuildAccess guild, Member before, List<RoleId> wanted) {
    guild.require(Permission.MANAGE_ROLES);
    minus(wanted, before.roles()).forEach(role -> requireGrantable(guild, role));
    minus(before.roles(), wanted).forEach(role -> requireGrantable(guild, role));
    return sorted(wanted);
  }

  private static void requireGrantable(GuildAccess guild, RoleId id) {
    guild.require(Permission.MANAGE_ROLES);
    Role role = guild.state().role(id).orElseThrow(ApiError.UNKNOWN_ROLE::exception);
    if (role.managed() || id.equals(guild.state().everyone().id())) {
      throw ApiError.INVALID_ROLE.exception();
    }
    if (!guild.outranks(role)) {
      throw ApiError.MISSING_PERMISSIONS.exception();
    }
  }

  private static void requireAbove(GuildAccess guild, UserId wanted, Member member) {
    if (!guild.outranks(wanted, member)) {
      throw ApiError.MISSING_PERMISSIONS.exception();
    }
  }

  private static @Nullable String nick(Field<String> field) {
    String nick = field.value();
    return nick == null || nick.isEmpty() ? null : nick;
  }

  private static List<RoleId> sorted(List<RoleId> roles) {
    return roles.stream().sorted(Comparator.comparingLong(RoleId::value)).toList();
  }

  private static List<RoleId> minus(List<RoleId> from, List<RoleId> taken) {
    return from.stream().filter(role -> !taken.contains(role)).toList();
  }
}
