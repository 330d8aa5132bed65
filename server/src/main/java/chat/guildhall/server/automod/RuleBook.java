package chat.guildhall.server.automod;

import chat.guildhall.server.access.ChannelAccess;
import chat.guildhall.server.automod.RuleMatcher.Match;
import chat.guildhall.server.automod.RuleMatcher.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A guild's rules, ready to look at messages. */
final class RuleBook {
  private record Ready(AutoModerationRule rule, RuleMatcher matcher) {}

  /** A rule that found something. */
  record Finding(AutoModerationRule rule, Match match) {}

  private final List<AutoModerationRule> rules;
  private final List<Ready> enabled;

  private RuleBook(List<AutoModerationRule> rules, List<Ready> enabled) {
    this.rules = rules;
    this.enabled = enabled;
  }

  static RuleBook of(List<AutoModerationRule> rules, SpamWatch spam) {
    return new RuleBook(
        List.copyOf(rules),
        rules.stream()
            .filter(AutoModerationRule::enabled)
            .map(rule -> new Ready(rule, RuleMatcher.of(rule.triggerMetadata(), spam)))
            .toList());
  }

  /** Every rule, by id. */
  List<AutoModerationRule> rules() {
    return rules;
  }

  /** Whether no rule looks at anything. */
  boolean isIdle() {
    return enabled.isEmpty();
  }

  /** The rules that find something in a text, leaving out those of which the author is exempt. */
  List<Finding> judge(ChannelAccess channel, Sample sample) {
    List<Finding> findings = new ArrayList<>();
    for (Ready ready : enabled) {
      if (!isExempt(ready.rule(), channel)) {
        Optional<Match> match = ready.matcher().find(sample);
        match.ifPresent(found -> findings.add(new Finding(ready.rule(), found)));
      }
    }
    return findings;
  }

  private static boolean isExempt(AutoModerationRule rule, ChannelAccess channel) {
    return rule.exemptChannels().contains(channel.id())
        || channel.channel().parent().filter(rule.exemptChannels()::contains).isPresent()
        || channel.guild().member().roles().stream().anyMatch(rule.exemptRoles()::contains);
  }
}
