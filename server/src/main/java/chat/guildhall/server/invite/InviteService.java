package chat.guildhall.server.invite;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.ChannelAccess;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.member.MemberService;
import chat.guildhall.server.member.MemberService.BeforeJoin;
import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.LiveGuild;
import chat.guildhall.server.runtime.LiveGuilds;
import chat.guildhall.server.runtime.audit.Audit;
import chat.guildhall.server.runtime.audit.AuditEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Makes, shows, takes back and accepts invites. */
@ApplicationScoped
public class InviteService {
  /** Living invites of a guild. */
  static final int INVITES_MAX = 1000;

  private static final int CODE_LENGTH = 8;
  private static final int CODE_LENGTH_MAX = 64;

  /** Without letters and digits that read alike. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Access access;
  private final LiveGuilds guilds;
  private final MemberService members;
  private final InviteStore store;
  private final InviteExpiry expiry;

  @Inject
  InviteService(
      Access access,
      LiveGuilds guilds,
      MemberService members,
      InviteStore store,
      InviteExpiry expiry) {
    this.access = access;
    this.guilds = guilds;
    this.members = members;
    this.store = store;
    this.expiry = expiry;
  }

  /** A living invite with the guild and the channel that it leads to. */
  private record Found(Invite invite, LiveGuild live, Channel channel) {}

  /** Whether somebody could join by this code now. */
  public boolean isValid(String code) {
    return find(code).isPresent();
  }

  /**
   * An invite as anybody may see it, with the counts of members.
   *
   * @throws chat.guildhall.server.http.ApiException UNKNOWN_INVITE if there is none, or it is spent
   */
  public InviteObject preview(String code) {
    return preview(code, true);
  }

  InviteObject preview(String code, boolean withCounts) {
    Found found = require(code);
    return InviteObject.plain(found.invite(), found.live(), found.channel(), withCounts);
  }

  /**
   * Lets a person in. Never more than the invite allows get in by it; one who is a member already
   * uses nothing up.
   *
   * @throws chat.guildhall.server.http.ApiException UNKNOWN_INVITE, INVITES_PAUSED, USER_BANNED,
   *     MAXIMUM_GUILDS
   */
  public InviteObject accept(UserId user, String code) {
    return accept(user, code, _ -> {});
  }

  /**
   * The same, with work in the transaction of the join: either both are done or neither is. It is
   * left out for one who is a member already.
   */
  public InviteObject accept(UserId user, String code, BeforeJoin before) {
    Found found = require(code);
    boolean joined =
        guilds
            .change(
                found.live().id(),
                turn -> turn.member(user).isEmpty() && join(turn, user, found.invite(), before))
            .orElseThrow(ApiError.UNKNOWN_INVITE::exception);
    return InviteObject.accepted(found.invite(), found.live(), found.channel(), joined);
  }

  /** Whoever uses an invite up takes it away. */
  private boolean join(GuildTurn turn, UserId user, Invite invite, BeforeJoin before) {
    if (turn.state().guild().invitesPaused(Instant.now())) {
      throw ApiError.INVITES_PAUSED.exception();
    }
    AtomicBoolean spent = new AtomicBoolean();
    members.add(
        turn,
        user,
        new MemberService.Terms(List.of(), invite.temporary()),
        Audit.nothing(Audit.Exempt.JOIN),
        handle -> {
          before.run(handle);
          int uses = store.use(handle, invite.code());
          if (uses == 0) {
            throw ApiError.UNKNOWN_INVITE.exception();
          }
          if (uses == invite.maxUses()) {
            store.delete(handle, invite.code());
            spent.set(true);
          }
        });
    if (spent.get()) {
      turn.announce(InviteEvents.audience(invite.channelId()), InviteEvents.delete(invite));
    }
    return true;
  }

  /**
   * Makes an invite, or answers a similar one of the same person that has most of its life left.
   */
  InviteObject create(Actor actor, ChannelId channelId, InviteForm form) {
    return access.changeChannel(
        actor,
        channelId,
        Permission.CREATE_INSTANT_INVITE,
        (turn, channel) -> {
          if (!channel.channel().type().holdsMessages()) {
            throw ApiError.WRONG_CHANNEL_TYPE.exception();
          }
          LiveGuild live = turn.live();
          Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
          List<Invite> present = living(store.ofGuild(live.id()), now);
          Optional<Invite> similar =
              present.stream().filter(invite -> isSimilar(invite, channel, form, now)).findFirst();
          if (similar.isPresent() && !form.unique()) {
            return InviteObject.managed(similar.get(), live, channel.channel());
          }
          if (present.size() >= INVITES_MAX) {
            throw ApiError.MAXIMUM_INVITES.exception();
          }
          Invite invite =
              new Invite(
                  newCode(),
                  live.id(),
                  channelId,
                  channel.guild().member().requireUser(),
                  now,
                  form.maxAgeSeconds(),
                  form.maxUses(),
                  0,
                  form.temporary());
          turn.commit(
              Audit.of(AuditEntries.created(invite.logged())),
              handle -> {
                store.insert(handle, invite);
                return invite;
              });
          turn.announce(InviteEvents.audience(channelId), InviteEvents.create(invite));
          expiry.expect(invite);
          return InviteObject.managed(invite, live, channel.channel());
        });
  }

  /** The invites of a channel, for those who manage it. */
  List<InviteObject> ofChannel(UserId user, ChannelId id) {
    ChannelAccess channel = access.channel(user, id).require(Permission.MANAGE_CHANNELS);
    LiveGuild live = channel.guild().live();
    return managed(live, store.ofChannel(live.id(), id));
  }

  /** The invites of a guild, for those who manage it. */
  List<InviteObject> ofGuild(UserId user, GuildId id) {
    GuildAccess guild = access.guild(user, id).require(Permission.MANAGE_GUILD);
    return managed(guild.live(), store.ofGuild(id));
  }

  /** Takes an invite back; whoever manages its channel or the guild may. */
  InviteObject delete(Actor actor, String code) {
    Found found = require(code);
    return access.change(
        actor,
        found.live().id(),
        (turn, guild) -> {
          if (!guild.permissions().has(Permission.MANAGE_GUILD)) {
            access.channel(guild, found.channel().id()).require(Permission.MANAGE_CHANNELS);
          }
          turn.commit(
              Audit.of(AuditEntries.deleted(found.invite().logged())),
              handle -> {
                store.delete(handle, code);
                return code;
              });
          turn.announce(
              InviteEvents.audience(found.channel().id()), InviteEvents.delete(found.invite()));
          return InviteObject.plain(found.invite(), found.live(), found.channel(), false);
        });
  }

  private List<InviteObject> managed(LiveGuild live, List<Invite> invites) {
    return living(invites, Instant.now()).stream()
        .flatMap(invite ->
            live.state().channel(invite.channelId()).stream()
                .map(channel -> InviteObject.managed(invite, live, channel)))
        .toList();
  }

  private Found require(String code) {
    return find(code).orElseThrow(ApiError.UNKNOWN_INVITE::exception);
  }

  private Optional<Found> find(String code) {
    if (code.length() > CODE_LENGTH_MAX || !code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
      return Optional.empty();
    }
    return store
        .find(code)
        .filter(invite -> !invite.isSpent(Instant.now()))
        .flatMap(invite ->
            guilds
                .find(invite.guildId())
                .flatMap(live ->
                    live.state()
                        .channel(invite.channelId())
                        .map(channel -> new Found(invite, live, channel))));
  }

  private static boolean isSimilar(
      Invite invite, ChannelAccess channel, InviteForm form, Instant now) {
    return invite.channelId().equals(channel.id())
        && invite.inviter() != null
        && invite.inviter().id().equals(channel.user())
        && invite.maxAgeSeconds() == form.maxAgeSeconds()
        && invite.maxUses() == form.maxUses()
        && invite.temporary() == form.temporary()
        && (invite.maxUses() == 0 || invite.uses() == 0)
        && !invite.isOld(now);
  }

  private static List<Invite> living(List<Invite> invites, Instant now) {
    return invites.stream().filter(invite -> !invite.isSpent(now)).toList();
  }

  private static String newCode() {
    StringBuilder code = new StringBuilder(CODE_LENGTH);
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }
}
