package chat.guildhall.server.automod;

import java.util.List;

/**
 * What exactly a rule looks for; field {@code trigger_metadata}.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object-trigger-metadata">Trigger
 *     metadata</a>
 */
public sealed interface Trigger {
  /**
   * Words and patterns.
   *
   * @param keywordFilter an asterisk at an end lets the word go on there
   * @param regexPatterns of RE2's syntax, which is what Rust's is but for a few classes
   * @param allowList words within which nothing is found
   */
  record Keyword(List<String> keywordFilter, List<String> regexPatterns, List<String> allowList)
      implements Trigger {}

  /** What looks like spam. */
  record Spam() implements Trigger {}

  /**
   * Words that Guildhall lists.
   *
   * @param presets numbers of {@link Preset}s
   */
  record KeywordPreset(List<Preset> presets, List<String> allowList) implements Trigger {}

  /**
   * Mentions.
   *
   * @param mentionTotalLimit how many different users and roles one message may mention
   * @param mentionRaidProtectionEnabled always false: Guildhall has no such watch
   */
  record MentionSpam(int mentionTotalLimit, boolean mentionRaidProtectionEnabled)
      implements Trigger {}
}
