package chat.guildhall.server.moderation;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.member.MemberService;
import chat.guildhall.server.message.RemoveMessages;
import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.audit.Audit;
import chat.guildhall.server.runtime.audit.AuditEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bans users and lets them back in. A member is banned only by somebody who stands above; one who
 * is no member by anybody who may ban.
 *
 * <p>The ban and the end of the membership are one commit; the messages go after it. A crash
 * between the two leaves the messages, which a second ban with the same request removes.
 */
@ApplicationScoped
public class BanService {
  /** Bans of one page. */
  static final int PAGE_MAX = 1_000;

  private final Access access;
  private final BanStore store;
  private final MemberService members;
  private final RemoveMessages messages;

  @Inject
  BanService(Access access, BanStore store, MemberService members, RemoveMessages messages) {
    this.access = access;
    this.store = store;
    this.members = members;
    this.messages = messages;
  }

  /** What a bulk ban came to. */
  record BulkBan(List<UserId> bannedUsers, List<UserId> failedUsers) {}

  /** Bans a user; one who is banned already stays so, under the first reason. */
  public void ban(Actor actor, GuildId guildId, UserId wanted, Duration messagesOf) {
    List<ChannelId> channels =
        access.change(
            actor,
            guildId,
            Permission.BAN_MEMBERS,
            (turn, guild) -> {
              User user = store.user(wanted).orElseThrow(ApiError.UNKNOWN_USER::exception);
              requireBelow(guild, wanted, turn.member(wanted));
              if (store.find(guildId, wanted).isEmpty()) {
                ban(turn, actor, user, messagesOf);
              }
              return channels(turn);
            });
    removeMessages(guildId, wanted, channels, messagesOf);
  }

  /**
   * Bans many; those who cannot be banned are passed over.
   *
   * @throws chat.guildhall.server.http.ApiException BANS_FAILED if nobody could be
   */
  BulkBan banAll(Actor actor, GuildId guildId, List<UserId> wanted, Duration messagesOf) {
    List<UserId> banned = new ArrayList<>();
    List<UserId> failed = new ArrayList<>();
    access.guild(actor.user(), guildId).require(Permission.BAN_MEMBERS, Permission.MANAGE_GUILD);
    List<ChannelId> channels = List.of();
    for (UserId each : wanted) {
      // A turn each: the guild goes on meanwhile.
      Optional<List<ChannelId>> done =
          access.change(
              actor,
              guildId,
              (turn, guild) -> {
                guild.require(Permission.BAN_MEMBERS, Permission.MANAGE_GUILD);
                Optional<User> user = store.user(each);
                if (user.isEmpty()
                    || !isBelow(guild, each, turn.member(each))
                    || store.find(guildId, each).isPresent()) {
                  return Optional.empty();
                }
                ban(turn, actor, user.get(), messagesOf);
                return Optional.of(channels(turn));
              });
      if (done.isPresent()) {
        channels = done.get();
        banned.add(each);
      } else {
        failed.add(each);
      }
    }
    if (banned.isEmpty()) {
      throw ApiError.BANS_FAILED.exception();
    }
    for (UserId each : banned) {
      removeMessages(guildId, each, channels, messagesOf);
    }
    return new BulkBan(banned, failed);
  }

  void unban(Actor actor, GuildId guildId, UserId wanted) {
    access.change(
        actor,
        guildId,
        Permission.BAN_MEMBERS,
        (turn, guild) -> {
          Ban ban = store.find(guildId, wanted).orElseThrow(ApiError.UNKNOWN_BAN::exception);
          turn.commit(
              Audit.of(AuditEntries.unbanned(wanted)),
              handle -> {
                store.delete(handle, guildId, wanted);
                return wanted;
              });
          turn.announce(BanEvents.AUDIENCE, BanEvents.removed(guildId, ban.user()));
          return ban;
        });
  }

  Ban get(UserId user, GuildId guildId, UserId wanted) {
    requireBans(user, guildId);
    return store.find(guildId, wanted).orElseThrow(ApiError.UNKNOWN_BAN::exception);
  }

  /** A page of bans by user id; {@code before} counts where both bounds are given. */
  List<Ban> list(
      UserId user, GuildId guildId, @Nullable UserId before, @Nullable UserId after, int limit) {
    requireBans(user, guildId);
    return before == null
        ? store.after(guildId, after == null ? 0 : after.value(), limit)
        : store.before(guildId, before.value(), limit);
  }

  List<Ban> search(UserId user, GuildId guildId, String text, List<UserId> users, int limit) {
    requireBans(user, guildId);
    return store.search(guildId, text, users, limit);
  }

  private void ban(GuildTurn turn, Actor actor, User user, Duration messagesOf) {
    GuildId guild = turn.live().id();
    Audit audit = Audit.of(AuditEntries.banned(user.id()));
    Optional<Member> member = turn.member(user.id());
    if (member.isPresent()) {
      members.remove(
          turn, member.get(), audit, handle -> store.insert(handle, guild, user.id(), actor));
    } else {
      turn.commit(
          audit,
          handle -> {
            store.insert(handle, guild, user.id(), actor);
            return user;
          });
    }
    turn.announce(BanEvents.AUDIENCE, BanEvents.added(guild, user, (int) messagesOf.toSeconds()));
  }

  private void removeMessages(
      GuildId guild, UserId author, List<ChannelId> channels, Duration messagesOf) {
    if (!messagesOf.isZero()) {
      messages.remove(guild, store.messages(author, channels, Instant.now().minus(messagesOf)));
    }
  }

  private static List<ChannelId> channels(GuildTurn turn) {
    return turn.state().channels().stream().map(Channel::id).toList();
  }

  private void requireBans(UserId user, GuildId guild) {
    access.guild(user, guild).require(Permission.BAN_MEMBERS);
  }

  private static void requireBelow(GuildAccess guild, UserId wanted, Optional<Member> member) {
    if (!isBelow(guild, wanted, member)) {
      throw ApiError.MISSING_PERMISSIONS.exception();
    }
  }

  private static boolean isBelow(GuildAccess guild, UserId wanted, Optional<Member> member) {
    return member.isEmpty() || guild.outranks(wanted, member.get());
  }
}
