package chat.guildhall.server.automod;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.server.access.ChannelAccess;
import chat.guildhall.server.automod.RuleBook.Finding;
import chat.guildhall.server.automod.RuleMatcher.Sample;
import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.LiveGuilds;
import chat.guildhall.server.runtime.audit.Audit;
import chat.guildhall.server.runtime.audit.AuditAction;
import chat.guildhall.server.runtime.audit.AuditEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges messages before they are committed. Bots and those who manage the guild are not judged.
 *
 * <p>In a guild without rules this is a look into a map.
 */
@ApplicationScoped
public class AutoMod {
  private static final int EXCERPT_MAX = 1_000;

  private final RuleBooks books;
  private final LiveGuilds guilds;
  private final Event<AutoModAlert> alerts;
  private final Event<AutoModTimeout> timeouts;

  @Inject
  AutoMod(
      RuleBooks books,
      LiveGuilds guilds,
      Event<AutoModAlert> alerts,
      Event<AutoModTimeout> timeouts) {
    this.books = books;
    this.guilds = guilds;
    this.alerts = alerts;
    this.timeouts = timeouts;
  }

  /** What was found in a message that may be posted all the same. */
  @FunctionalInterface
  public interface Verdict {
    /** Nothing was found. */
    Verdict CLEAN = _ -> {};

    /** The message was committed: does what the rules want done about it, without waiting. */
    void posted(MessageId message);
  }

  /**
   * Judges a text that is about to be posted, or to take the place of another.
   *
   * @throws chat.guildhall.server.http.ApiException BLOCKED_BY_AUTO_MODERATION if a rule says so;
   *     what the rules want done is under way then
   */
  public Verdict judge(ChannelAccess channel, String text) {
    GuildId guild = channel.guild().state().id();
    RuleBook book = books.of(guild);
    if (book.isIdle() || text.isEmpty() || isFree(channel)) {
      return Verdict.CLEAN;
    }
    Sample sample = new Sample(guild, channel.user(), text);
    List<Finding> findings = book.judge(channel, sample);
    if (findings.isEmpty()) {
      return Verdict.CLEAN;
    }
    for (Finding finding : findings) {
      for (RuleAction action : finding.rule().actions()) {
        if (action.type() == RuleAction.BLOCK_MESSAGE) {
          execute(channel.channel(), sample, findings, null);
          throw new BlockedException(action.metadata().customMessage());
        }
      }
    }
    return message -> execute(channel.channel(), sample, findings, message);
  }

  private static boolean isFree(ChannelAccess channel) {
    return channel.guild().member().requireUser().bot()
        || channel.guild().permissions().has(Permission.MANAGE_GUILD);
  }

  private void execute(
      Channel channel, Sample sample, List<Finding> findings, @Nullable MessageId message) {
    Thread.ofVirtual()
        .name("automod-" + sample.guild())
        .start(() -> {
          var unused =
              guilds.change(
                  sample.guild(),
                  turn -> {
                    findings.forEach(finding ->
                        finding
                            .rule()
                            .actions()
                            .forEach(action ->
                                execute(turn, channel, sample, finding, action, message)));
                    return sample;
                  });
        });
  }

  private void execute(
      GuildTurn turn,
      Channel channel,
      Sample sample,
      Finding finding,
      RuleAction action,
      @Nullable MessageId message) {
    AutoModerationRule rule = finding.rule();
    UserId author = sample.author();
    switch (action.type()) {
      case RuleAction.SEND_ALERT_MESSAGE -> {
        record(turn, channel, finding, AuditAction.AUTO_MODERATION_FLAG_TO_CHANNEL, author);
        alerts.fire(
            new AutoModAlert(
                sample.guild(),
                Objects.requireNonNull(action.metadata().channelId()),
                author,
                report(channel, sample, finding)));
      }
      case RuleAction.TIMEOUT -> {
        Instant until =
            Instant.now()
                .truncatedTo(ChronoUnit.MICROS)
                .plusSeconds(Objects.requireNonNull(action.metadata().durationSeconds()));
        timeouts.fire(
            new AutoModTimeout(
                turn,
                author,
                until,
                audit(
                    channel,
                    finding,
                    AuditAction.AUTO_MODERATION_USER_COMMUNICATION_DISABLED,
                    author)));
      }
      default -> record(turn, channel, finding, AuditAction.AUTO_MODERATION_BLOCK_MESSAGE, author);
    }
    turn.announce(
        AutoModEvents.AUDIENCE,
        AutoModEvents.executed(
            new AutoModEvents.Executed(
                sample.guild(),
                action,
                rule.id(),
                rule.triggerType(),
                author,
                channel.id(),
                message,
                sample.text(),
                finding.match().keyword(),
                finding.match().content())));
  }

  private static void record(
      GuildTurn turn, Channel channel, Finding finding, AuditAction action, UserId author) {
    turn.commit(audit(channel, finding, action, author), _ -> author);
  }

  private static Audit audit(Channel channel, Finding finding, AuditAction action, UserId author) {
    AutoModerationRule rule = finding.rule();
    return Audit.of(
        AuditEntries.autoModerated(
            action, author, channel.id(), rule.name(), rule.triggerType().value()));
  }

  private static String report(Channel channel, Sample sample, Finding finding) {
    String text = sample.text();
    int end =
        text.offsetByCodePoints(0, Math.min(EXCERPT_MAX, text.codePointCount(0, text.length())));
    return "Rule \u201c%s\u201d in <#%s>: %s\n>>> %s"
        .formatted(
            finding.rule().name(), channel.id(), finding.match().content(), text.substring(0, end));
  }
}
