package chat.guildhall.server.automod;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.automod.RuleMatcher.Match;
import chat.guildhall.server.automod.RuleMatcher.Sample;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells spam by what it has in common: the same text again and again in a short time, wherever in
 * the guild; walls of lines or of one letter; a heap of links.
 */
@ApplicationScoped
class SpamWatch {
  /** How often the same text may be posted within {@link #WINDOW}. */
  static final int SAME_MAX = 3;

  static final Duration WINDOW = Duration.ofSeconds(30);

  private static final int AUTHORS_MAX = 50_000;
  private static final int LINES_MAX = 60;
  private static final int LINKS_MAX = 10;
  private static final int RUN_MAX = 200;

  /** Texts that are shorter are said often without harm. */
  private static final int SAME_LENGTH_MIN = 5;

  private static final Pattern LINK = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

  private record Key(GuildId guild, UserId author) {}

  private record Said(String text, int times) {}

  private final Cache<Key, Said> said =
      Caffeine.newBuilder().maximumSize(AUTHORS_MAX).expireAfterWrite(WINDOW).build();

  Optional<Match> find(Sample sample) {
    return shape(sample.text()).or(() -> repeated(sample));
  }

  /** What a text shows by itself. */
  static Optional<Match> shape(String text) {
    if (text.lines().limit(LINES_MAX + 1).count() > LINES_MAX) {
      return Optional.of(new Match("", "more than " + LINES_MAX + " lines"));
    }
    Matcher links = LINK.matcher(text);
    int count = 0;
    while (links.find()) {
      count++;
    }
    if (count > LINKS_MAX) {
      return Optional.of(new Match("", count + " links"));
    }
    int run = 0;
    for (int i = 1; i < text.length(); i++) {
      run = text.charAt(i) == text.charAt(i - 1) ? run + 1 : 0;
      if (run >= RUN_MAX) {
        return Optional.of(new Match("", "one letter " + RUN_MAX + " times"));
      }
    }
    return Optional.empty();
  }

  private Optional<Match> repeated(Sample sample) {
    String text = sample.text().strip().toLowerCase(Locale.ROOT);
    if (text.length() < SAME_LENGTH_MIN) {
      return Optional.empty();
    }
    Said now =
        said.asMap()
            .merge(
                new Key(sample.guild(), sample.author()),
                new Said(text, 1),
                (before, _) ->
                    before.text().equals(text)
                        ? new Said(text, before.times() + 1)
                        : new Said(text, 1));
    return now.times() > SAME_MAX
        ? Optional.of(new Match("", "the same text " + now.times() + " times"))
        : Optional.empty();
  }
}
