package chat.guildhall.server.automod;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import com.google.re2j.Pattern;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Looks for what a rule is about. Takes time linear in the text. */
@FunctionalInterface
interface RuleMatcher {
  /** What is looked at: a text in a guild, and who wrote it. */
  record Sample(GuildId guild, UserId author, String text) {}

  /**
   * What was found.
   *
   * @param keyword the configured word or pattern, empty where a rule has none
   * @param content the part of the text
   */
  record Match(String keyword, String content) {}

  /** Looks. */
  Optional<Match> find(Sample sample);

  /** The matcher of a trigger. */
  static RuleMatcher of(Trigger trigger, SpamWatch spam) {
    return switch (trigger) {
      case Trigger.Keyword keyword -> keywords(keyword);
      case Trigger.Spam _ -> spam::find;
      case Trigger.KeywordPreset(List<Preset> presets, List<String> allowed) ->
          keywords(
              new Trigger.Keyword(
                  presets.stream().flatMap(preset -> preset.words().stream()).toList(),
                  List.of(),
                  allowed));
      case Trigger.MentionSpam(int limit, boolean _) -> sample -> mentions(sample.text(), limit);
    };
  }

  private static RuleMatcher keywords(Trigger.Keyword trigger) {
    Keywords keywords = Keywords.of(trigger.keywordFilter());
    Keywords allowed = Keywords.of(trigger.allowList());
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    trigger
        .regexPatterns()
        .forEach(regex ->
            RegexPatterns.compile(regex).ifPresent(pattern -> patterns.put(regex, pattern)));
    return sample -> {
      String text = sample.text();
      List<Keywords.Found> free = allowed.all(text);
      Optional<Match> word =
          keywords
              .first(text, free)
              .map(found -> new Match(found.keyword(), text.substring(found.start(), found.end())));
      return word.or(() -> regex(patterns, text, free));
    };
  }

  private static Optional<Match> regex(
      Map<String, Pattern> patterns, String text, List<Keywords.Found> free) {
    for (Map.Entry<String, Pattern> pattern : patterns.entrySet()) {
      com.google.re2j.Matcher matcher = pattern.getValue().matcher(text);
      while (matcher.find()) {
        Keywords.Found found = new Keywords.Found(pattern.getKey(), matcher.start(), matcher.end());
        if (free.stream().noneMatch(found::lies)) {
          return Optional.of(new Match(pattern.getKey(), matcher.group()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Match> mentions(String text, int limit) {
    Set<String> mentioned = new HashSet<>();
    Matcher mentions = Mentions.PATTERN.matcher(text);
    while (mentions.find()) {
      mentioned.add(mentions.group(1));
    }
    return mentioned.size() > limit
        ? Optional.of(new Match("", mentioned.size() + " mentions"))
        : Optional.empty();
  }

  /** The form of a mention of a user or a role. */
  final class Mentions {
    private static final java.util.regex.Pattern PATTERN =
        java.util.regex.Pattern.compile("<@[!&]?([0-9]{1,20})>");

    private Mentions() {}
  }
}
