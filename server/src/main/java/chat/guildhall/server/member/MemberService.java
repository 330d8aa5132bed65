package chat.guildhall.server.member;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.application.ApplicationDeleting;
import chat.guildhall.server.application.ApplicationService;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.Caller;
import chat.guildhall.server.message.SystemMessages;
import chat.guildhall.server.role.RoleChanges;
import chat.guildhall.server.runtime.GuildRows;
import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.LiveGuilds;
import chat.guildhall.server.runtime.audit.Audit;
import chat.guildhall.server.runtime.audit.AuditEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Lets people and bots into guilds and out again. */
@ApplicationScoped
public class MemberService {
  /** Guilds that a person may be in. Bots may be in any number. */
  public static final int GUILDS_MAX = 200;

  /** The bit of a guild's system channel flags that keeps joins quiet. */
  private static final int SUPPRESS_JOIN_NOTIFICATIONS = 1;

  private static final Audit LEAVING = Audit.nothing(Audit.Exempt.LEAVE);

  private final Access access;
  private final LiveGuilds guilds;
  private final MemberStore store;
  private final GuildRows rows;
  private final RoleChanges roles;
  private final ApplicationService applications;
  private final SystemMessages systemMessages;
  private final Event<MemberJoined> joined;

  @Inject
  MemberService(
      Access access,
      LiveGuilds guilds,
      MemberStore store,
      GuildRows rows,
      RoleChanges roles,
      ApplicationService applications,
      SystemMessages systemMessages,
      Event<MemberJoined> joined) {
    this.access = access;
    this.guilds = guilds;
    this.store = store;
    this.rows = rows;
    this.roles = roles;
    this.applications = applications;
    this.systemMessages = systemMessages;
    this.joined = joined;
  }

  /**
   * What a join does in its own transaction, before the member's row; it may refuse by throwing.
   */
  @FunctionalInterface
  public interface BeforeJoin {
    /** Checks and writes. */
    void run(Handle handle);
  }

  /**
   * How somebody is a member from the first moment.
   *
   * @param temporary whether membership ends with the member's last session, unless a role was
   *     given meanwhile
   */
  public record Terms(List<RoleId> roles, boolean temporary) {
    /** Without roles, for good. */
    public static final Terms LASTING = new Terms(List.of(), false);
  }

  /**
   * Makes a user a member, for the guild that newcomers join by themselves.
   *
   * @return whether the user is new there
   * @throws chat.guildhall.server.http.ApiException UNKNOWN_GUILD, UNKNOWN_USER, MAXIMUM_GUILDS
   */
  public boolean join(GuildId guildId, UserId user, BeforeJoin before) {
    return guilds
        .change(
            guildId,
            turn -> {
              if (turn.member(user).isPresent()) {
                return false;
              }
              add(turn, user, Terms.LASTING, Audit.nothing(Audit.Exempt.JOIN), before);
              return true;
            })
        .orElseThrow(ApiError.UNKNOWN_GUILD::exception);
  }

  /** Makes a user who is none yet a member, in a turn of the guild's lane. */
  public void add(GuildTurn turn, UserId user, Terms terms, Audit audit, BeforeJoin before) {
    GuildId guild = turn.live().id();
    Member member =
        turn.commit(
            audit,
            handle -> {
              before.run(handle);
              Member inserted = insert(handle, guild, user);
              store.addRoles(handle, guild, user, terms.roles());
              if (terms.temporary()) {
                store.markTemporary(handle, guild, user);
              }
              boolean pending =
                  turn.state().guild().has(Guild.RULES) && !inserted.requireUser().bot();
              if (pending) {
                store.markPending(handle, guild, user);
              }
              return inserted.withRoles(terms.roles()).withPending(pending);
            });
    turn.memberAdded(member);
    announce(turn.state().guild(), user);
    joined.fire(new MemberJoined(turn, member));
  }

  /**
   * Writes a member's row, as a part of a change that begins elsewhere.
   *
   * @throws chat.guildhall.server.http.ApiException USER_BANNED, MAXIMUM_GUILDS, UNKNOWN_USER
   */
  public Member insert(Handle handle, GuildId guild, UserId user) {
    if (store.isBanned(handle, guild, user)) {
      throw ApiError.USER_BANNED.exception();
    }
    store.lockJoinsOf(handle, user);
    int joined = store.countGuilds(handle, user);
    Member member = store.insert(handle, guild, user).orElseThrow(ApiError.UNKNOWN_USER::exception);
    if (joined >= GUILDS_MAX && !member.requireUser().bot()) {
      throw ApiError.MAXIMUM_GUILDS.exception();
    }
    return member;
  }

  /** Takes a member out, in a turn of the guild's lane; a bot's own role goes with it. */
  public void remove(GuildTurn turn, Member member, Audit audit) {
    remove(turn, member, audit, _ -> {});
  }

  /** The same, with work in the transaction. */
  public void remove(GuildTurn turn, Member member, Audit audit, Consumer<Handle> work) {
    UserId user = member.requireUser().id();
    RoleChanges.managedBy(turn.state(), user).ifPresent(role -> roles.delete(turn, role));
    turn.commit(
        audit,
        handle -> {
          work.accept(handle);
          store.delete(handle, turn.live().id(), user);
          return user;
        });
    turn.memberRemoved(member);
  }

  /**
   * Takes several members who are people out, in one commit.
   *
   * @param audit what that commit leaves in the audit log
   */
  public void removeAll(GuildTurn turn, Collection<Member> gone, Audit audit) {
    turn.commit(
        audit,
        handle -> {
          gone.forEach(member -> store.delete(handle, turn.live().id(), member.requireUser().id()));
          return gone;
        });
    gone.forEach(turn::memberRemoved);
  }

  /** The bot of an application that is being deleted leaves every guild. */
  void leaveAll(@Observes ApplicationDeleting event) {
    for (GuildId guild : rows.guildsOf(event.bot())) {
      var unused =
          guilds.change(
              guild,
              turn -> {
                turn.member(event.bot()).ifPresent(member -> remove(turn, member, LEAVING));
                return guild;
              });
    }
  }

  /** Leaves a guild; its owner hands it over or deletes it instead. */
  public void leave(UserId user, GuildId guildId) {
    access.change(
        Actor.of(user),
        guildId,
        (turn, guild) -> {
          if (guild.state().isOwner(user)) {
            throw ApiError.INVALID_GUILD.exception();
          }
          remove(turn, guild.member(), LEAVING);
          return guildId;
        });
  }

  Member get(UserId user, GuildId guildId, UserId wanted) {
    return require(access.guild(user, guildId).live().member(wanted));
  }

  /** A page of members; a bot needs the privileged intent for them. */
  List<Member> list(Caller caller, GuildId guildId, long after, int limit) {
    access.guild(caller.userId(), guildId);
    if (caller.bot()
        && (applications.grantedIntents(caller.userId()) & Intent.GUILD_MEMBERS.mask()) == 0) {
      throw ApiError.MISSING_ACCESS.exception();
    }
    return store.page(guildId, after, limit);
  }

  List<Member> search(UserId user, GuildId guildId, String query, int limit) {
    access.guild(user, guildId);
    return store.search(guildId, query, limit);
  }

  /** Makes a member leave; whoever does it stands above. */
  public void kick(Actor actor, GuildId guildId, UserId wanted) {
    access.change(
        actor,
        guildId,
        Permission.KICK_MEMBERS,
        (turn, guild) -> {
          Member member = require(turn.member(wanted));
          if (!guild.outranks(wanted, member)) {
            throw ApiError.MISSING_PERMISSIONS.exception();
          }
          remove(turn, member, Audit.of(AuditEntries.kicked(wanted)));
          return member;
        });
  }

  private void announce(Guild guild, UserId newcomer) {
    ChannelId systemChannel = guild.systemChannelId();
    if (systemChannel != null && (guild.systemChannelFlags() & SUPPRESS_JOIN_NOTIFICATIONS) == 0) {
      systemMessages.joined(guild.id(), systemChannel, newcomer);
    }
  }

  /** A member that must be there. */
  static Member require(Optional<Member> member) {
    return member.orElseThrow(ApiError.UNKNOWN_MEMBER::exception);
  }
}
