package chat.guildhall.server.message.page;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.server.json.Json;
import chat.guildhall.server.json.RawJson;
import chat.guildhall.server.runtime.KnownUsers;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;

/**
 * The newest page of channels, as JSON: what everybody asks for who opens a channel, and all at
 * once after a restart.
 *
 * <p>A page holds as long as nothing was committed in its channel and nobody's name or picture
 * changed since before it was read. Channels share counters, so a page may be read again without
 * need, never the other way about.
 */
@ApplicationScoped
public class NewestPages {
  private static final int BYTES_MAX = 64 << 20;
  private static final int COUNTERS = 1 << 12;
  private static final int SNOWFLAKE_SHIFT = 22;

  private record Key(ChannelId channel, int limit) {}

  private record Page(long writes, long userChanges, RawJson json) {}

  private final KnownUsers users;
  private final AtomicLongArray writes = new AtomicLongArray(COUNTERS);
  private final Cache<Key, Page> pages =
      Caffeine.newBuilder()
          .maximumWeight(BYTES_MAX)
          .weigher((Key key, Page page) -> page.json.utf8().length)
          .build();

  @Inject
  NewestPages(KnownUsers users) {
    this.users = users;
  }

  /** A channel's newest messages, as many as {@code limit}; {@code read} gives them at need. */
  public RawJson get(ChannelId channel, int limit, Supplier<List<Message>> read) {
    // The counters first: what changes while the page is read makes it outdated at once.
    long writesBefore = writes.get(counter(channel));
    long userChangesBefore = users.changeCount();
    Key key = new Key(channel, limit);
    Page kept = pages.getIfPresent(key);
    if (kept != null && kept.writes == writesBefore && kept.userChanges == userChangesBefore) {
      return kept.json;
    }
    RawJson json = new RawJson(Json.bytes(read.get()));
    pages.put(key, new Page(writesBefore, userChangesBefore, json));
    return json;
  }

  /** Something was committed in a channel; called before anybody is told of it. */
  public void written(ChannelId channel) {
    writes.incrementAndGet(counter(channel));
  }

  private static int counter(ChannelId channel) {
    long id = channel.value();
    return (int) ((id ^ id >>> SNOWFLAKE_SHIFT) & (COUNTERS - 1));
  }
}
