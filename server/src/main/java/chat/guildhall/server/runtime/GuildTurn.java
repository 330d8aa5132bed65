package chat.guildhall.server.runtime;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.event.Audience;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.runtime.audit.Audit;
import chat.guildhall.server.runtime.audit.AuditLog;
import chat.guildhall.server.runtime.audit.AuditLogEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One change's turn in a guild's lane: read, commit, then apply and announce.
 *
 * <p>Nothing else changes the guild between the first line of a turn and its last. What is
 * announced after {@link #commit} is heard by every session in the order of the commits. If the
 * commit throws, nothing was applied. What a commit leaves in the audit log is announced when the
 * turn is over, after the events of the change itself.
 */
public final class GuildTurn {
  private final LiveGuild live;
  private final Database database;
  private final Connections connections;
  private final AuditLog auditLog;
  private final @Nullable Actor actor;
  private final List<AuditLogEntry> written = new ArrayList<>();

  GuildTurn(
      LiveGuild live,
      Database database,
      Connections connections,
      AuditLog auditLog,
      @Nullable Actor actor) {
    this.live = live;
    this.database = database;
    this.connections = connections;
    this.auditLog = auditLog;
    this.actor = actor;
  }

  /** A part of a commit. */
  @FunctionalInterface
  public interface Work<T> {
    /** Runs its SQL; what it throws rolls the commit back. */
    T run(Handle handle);
  }

  /** The guild. */
  public LiveGuild live() {
    return live;
  }

  /** The guild as it is in this turn. */
  public GuildState state() {
    return live.state();
  }

  /** A member of the guild. */
  public Optional<Member> member(UserId user) {
    return live.member(user);
  }

  /** Who changes the guild, and why; empty where the server does by itself. */
  public Optional<Actor> actor() {
    return Optional.ofNullable(actor);
  }

  /** Runs the change's SQL and writes what it leaves in the audit log, in one transaction. */
  public <T> T commit(Audit audit, Work<T> work) {
    List<AuditLogEntry> entries = auditLog.entries(actor, audit);
    T result =
        database.inTransaction(handle -> {
          T done = work.run(handle);
          insert(handle, entries);
          return done;
        });
    written.addAll(entries);
    return result;
  }

  private void insert(Handle handle, List<AuditLogEntry> entries) {
    try {
      auditLog.insert(handle.getConnection(), live.id(), entries);
    } catch (SQLException failed) {
      throw new ConnectionException(failed);
    }
  }

  /** The turn is over: those who may read the audit log hear of its entries. */
  void end() {
    written.forEach(entry -> live.announce(AuditLog.AUDIENCE, AuditLog.created(live.id(), entry)));
    written.clear();
  }

  /**
   * Takes on a committed state. Everyone hears {@code first}, then each session hears of the
   * channels that it lost (CHANNEL_DELETE), gained (CHANNEL_CREATE) or sees changed
   * (CHANNEL_UPDATE): those events come from the difference, never from the caller.
   */
  public void apply(GuildState next, Dispatch... first) {
    live.apply(next, List.of(first));
  }

  /** Announces a committed change that is no part of the state. */
  public void announce(Audience audience, Dispatch dispatch) {
    live.announce(audience, dispatch);
  }

  /** The guild was just made: its owner's sessions receive GUILD_CREATE. */
  public void created() {
    live.seat(connections.of(state().guild().ownerId()));
  }

  /** A member's row was committed: GUILD_MEMBER_ADD, and GUILD_CREATE for the newcomer. */
  public void memberAdded(Member member) {
    live.memberAdded(member, connections.of(member.requireUser().id()));
  }

  /** A member's row or user changed: GUILD_MEMBER_UPDATE, then channels lost and gained. */
  public void memberChanged(Member member) {
    live.memberChanged(member);
  }

  /** A member's row is gone: GUILD_DELETE for that user, GUILD_MEMBER_REMOVE for the others. */
  public void memberRemoved(Member member) {
    live.memberRemoved(member);
  }

  /** The guild's tombstone is set: GUILD_DELETE for everyone; the guild leaves memory. */
  public void deleted() {
    live.deleted();
  }
}
