package chat.guildhall.server.report;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.ReportId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.db.Snowflakes;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.event.Audience;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.member.MemberChanges;
import chat.guildhall.server.member.MemberService;
import chat.guildhall.server.message.RemoveMessages;
import chat.guildhall.server.moderation.BanService;
import chat.guildhall.server.report.ReportStore.Said;
import chat.guildhall.server.runtime.LiveGuilds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes reports from members and shows them to moderators: to those who may remove messages, time
 * out, kick or ban. A moderator knows only of messages in channels that they see.
 *
 * <p>What a moderator does about a report goes through the same services as if it were done by
 * hand, with their rules and entries; the report is resolved once that has succeeded.
 */
@ApplicationScoped
class ReportService {
  private static final Permissions MODERATING =
      Permissions.of(
          Permission.MANAGE_MESSAGES,
          Permission.MODERATE_MEMBERS,
          Permission.KICK_MEMBERS,
          Permission.BAN_MEMBERS);
  private static final Audience MODERATORS = new Audience.Holders(MODERATING);
  private static final int OPEN_MAX = 20;
  private static final int CONTEXT_EACH = 5;

  private final Access access;
  private final LiveGuilds guilds;
  private final Snowflakes snowflakes;
  private final ReportStore store;
  private final RemoveMessages messages;
  private final MemberService members;
  private final MemberChanges memberChanges;
  private final BanService bans;

  @Inject
  ReportService(
      Access access,
      LiveGuilds guilds,
      Snowflakes snowflakes,
      ReportStore store,
      RemoveMessages messages,
      MemberService members,
      MemberChanges memberChanges,
      BanService bans) {
    this.access = access;
    this.guilds = guilds;
    this.snowflakes = snowflakes;
    this.store = store;
    this.messages = messages;
    this.members = members;
    this.memberChanges = memberChanges;
    this.bans = bans;
  }

  /** A message near a reported one. */
  record Near(MessageId id, @Nullable User author, String content) {}

  /** A report with the talk around the message, as it is now. */
  record WithContext(Report report, List<Near> context) {}

  /** What an outcome needs to know beside its name. */
  record Measure(ReportOutcome outcome, Duration timeout, Duration messagesOf) {}

  /**
   * Tells moderators. The same report of the same person is not taken twice while it is open.
   *
   * @throws ApiException UNKNOWN_MESSAGE, UNKNOWN_MEMBER, MAXIMUM_REPORTS
   */
  ReportId report(UserId reporter, GuildId guildId, ReportForm form) {
    GuildAccess guild = access.guild(reporter, guildId);
    ChannelId channel = form.channel();
    MessageId message = form.message();
    Optional<Said> said = Optional.empty();
    if (channel != null && message != null) {
      access.channel(guild, channel).require(Permission.READ_MESSAGE_HISTORY);
      said =
          Optional.of(
              store.message(channel, message).orElseThrow(ApiError.UNKNOWN_MESSAGE::exception));
    }
    UserId target = said.map(Said::author).orElse(form.user());
    if (target == null || said.isEmpty() && guild.live().member(target).isEmpty()) {
      throw ApiError.UNKNOWN_MEMBER.exception();
    }
    if (target.equals(reporter)) {
      throw InvalidFormException.of("user_id", "REPORT_SELF", "Nobody reports themselves.");
    }
    Optional<ReportId> before = store.findOpen(guildId, reporter, target, message);
    if (before.isPresent()) {
      return before.get();
    }
    if (store.countOpen(guildId, reporter) >= OPEN_MAX) {
      throw ApiError.MAXIMUM_REPORTS.exception();
    }
    ReportId id = snowflakes.nextReportId();
    store.insert(id, guildId, reporter, target, form, said.map(Said::content).orElse(null));
    guilds.announce(guildId, MODERATORS, changed(guildId, id, true));
    return id;
  }

  List<Report> queue(UserId user, GuildId guildId, boolean open, long before, int limit) {
    GuildAccess guild = requireModerator(user, guildId);
    List<ChannelId> channels = guild.visibleChannels().stream().map(Channel::id).toList();
    boolean all = guild.permissions().has(Permission.ADMINISTRATOR);
    return store.ofGuild(guildId, open, before, all, channels, limit);
  }

  /** Reports of every guild, for the owner of the instance. */
  List<Report> all(boolean open, long before, int limit) {
    return store.ofAll(open, before, limit);
  }

  WithContext get(UserId user, GuildId guildId, ReportId id) {
    GuildAccess guild = requireModerator(user, guildId);
    return withContext(find(guild, id));
  }

  /** A report of any guild, for the owner of the instance. */
  WithContext get(ReportId id) {
    return withContext(store.find(id).orElseThrow(ApiError.NOT_FOUND::exception));
  }

  private WithContext withContext(Report report) {
    ChannelId channel = report.channelId();
    MessageId message = report.messageId();
    if (channel == null || message == null) {
      return new WithContext(report, List.of());
    }
    List<Said> around = store.around(channel, message, CONTEXT_EACH);
    Map<UserId, User> authors = store.users(around.stream().map(Said::author).toList());
    List<Near> near = new ArrayList<>();
    around.forEach(
        said -> near.add(new Near(said.id(), authors.get(said.author()), said.content())));
    return new WithContext(report, near);
  }

  /**
   * Does something about a report and resolves it.
   *
   * @throws ApiException what doing it by hand would be refused with; UNKNOWN_MESSAGE if the report
   *     is about no message that could be deleted
   */
  Report resolve(Actor actor, GuildId guildId, ReportId id, Measure measure) {
    Report report = find(requireModerator(actor.user(), guildId), id);
    if (report.outcome() != null) {
      return report;
    }
    UserId target = report.target().id();
    switch (measure.outcome()) {
      case DISMISSED -> {}
      case MESSAGE_DELETED ->
          delete(report, (channel, message) -> messages.one(actor, channel, message));
      case TIMED_OUT ->
          memberChanges.timeOut(
              actor,
              guildId,
              target,
              Instant.now().truncatedTo(ChronoUnit.MICROS).plus(measure.timeout()));
      case KICKED -> members.kick(actor, guildId, target);
      case BANNED -> bans.ban(actor, guildId, target, measure.messagesOf());
    }
    return resolved(report, actor, measure.outcome());
  }

  /**
   * Resolves a report of any guild, for the owner of the instance, who need not be in it: dismisses
   * it, or deletes its message. What concerns membership is the guild's own matter, and accounts
   * are suspended as such.
   *
   * @throws ApiException UNKNOWN_MESSAGE if the report is about no message that could be deleted
   */
  Report resolve(Actor owner, ReportId id, boolean delete) {
    Report report = store.find(id).orElseThrow(ApiError.NOT_FOUND::exception);
    if (report.outcome() != null) {
      return report;
    }
    if (delete) {
      GuildId guild = report.guildId();
      delete(report, (channel, message) -> messages.byInstance(owner, guild, channel, message));
    }
    return resolved(
        report, owner, delete ? ReportOutcome.MESSAGE_DELETED : ReportOutcome.DISMISSED);
  }

  private Report resolved(Report report, Actor actor, ReportOutcome outcome) {
    store.resolve(report, actor.user(), outcome);
    guilds.announce(report.guildId(), MODERATORS, changed(report.guildId(), report.id(), false));
    return store.find(report.id()).orElse(report);
  }

  private void delete(Report report, BiConsumer<ChannelId, MessageId> deletion) {
    ChannelId channel = report.channelId();
    MessageId message = report.messageId();
    if (channel == null || message == null) {
      throw ApiError.UNKNOWN_MESSAGE.exception();
    }
    // One that is gone already needs no deletion.
    if (store.message(channel, message).isPresent()) {
      deletion.accept(channel, message);
    }
  }

  private Report find(GuildAccess guild, ReportId id) {
    Report report = store.find(guild.state().id(), id).orElseThrow(ApiError.NOT_FOUND::exception);
    ChannelId channel = report.channelId();
    if (channel != null && !guild.permissions().has(Permission.ADMINISTRATOR)) {
      access.channel(guild, channel).require(Permission.READ_MESSAGE_HISTORY);
    }
    return report;
  }

  private GuildAccess requireModerator(UserId user, GuildId guildId) {
    GuildAccess guild = access.guild(user, guildId);
    if (guild.permissions().and(MODERATING).bits() == 0) {
      throw ApiError.MISSING_PERMISSIONS.exception();
    }
    return guild;
  }

  private static Dispatch changed(GuildId guild, ReportId report, boolean open) {
    return Dispatch.toPeople("GUILDHALL_REPORT_UPDATE", new Changed(guild, report, open));
  }

  /** The payload of GUILDHALL_REPORT_UPDATE, an event of our own; it tells no content. */
  record Changed(GuildId guildId, ReportId reportId, boolean open) {}
}
