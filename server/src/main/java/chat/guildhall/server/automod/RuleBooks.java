package chat.guildhall.server.automod;

import chat.guildhall.protocol.GuildId;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * The rules of guilds, in memory for as long as somebody writes there. A change in the guild's lane
 * puts the new ones here after its commit; a load under way then is written over.
 */
@ApplicationScoped
class RuleBooks {
  private static final int GUILDS_MAX = 20_000;

  private final SpamWatch spam;
  private final LoadingCache<GuildId, RuleBook> books;

  @Inject
  RuleBooks(RuleStore store, SpamWatch spam) {
    this.spam = spam;
    this.books =
        Caffeine.newBuilder()
            .maximumSize(GUILDS_MAX)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build(guild -> RuleBook.of(store.ofGuild(guild), spam));
  }

  RuleBook of(GuildId guild) {
    return books.get(guild);
  }

  void put(GuildId guild, List<AutoModerationRule> rules) {
    books.put(guild, RuleBook.of(rules, spam));
  }
}
