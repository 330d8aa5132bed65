package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.ApiError;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Which message a nonce already made, so that a post which is sent again makes no second one.
 *
 * <p>Holds for {@link #KEPT} after a post. While the process is younger than that, the first post
 * in a channel loads what the rows know, so a retry across a crash finds its message too. At most
 * {@link #KEPT_MAX} are kept; past that the least used are forgotten.
 */
@ApplicationScoped
class Nonces {
  /** How long a nonce is remembered. */
  static final Duration KEPT = Duration.ofMinutes(10);

  private static final int KEPT_MAX = 300_000;
  private static final int LOADED_PER_CHANNEL_MAX = 20_000;
  private static final int CHANNELS_MAX = 100_000;
  private static final long WAIT_SECONDS_MAX = 30;

  private record Key(ChannelId channel, UserId author, String nonce) {}

  private final MessageStore store;
  private final Cache<Key, CompletableFuture<MessageId>> known =
      Caffeine.newBuilder().maximumSize(KEPT_MAX).expireAfterWrite(KEPT).build();
  private final Cache<ChannelId, Boolean> loaded =
      Caffeine.newBuilder().maximumSize(CHANNELS_MAX).expireAfterWrite(KEPT).build();
  private final long startedNanos = System.nanoTime();

  @Inject
  Nonces(MessageStore store) {
    this.store = store;
  }

  /** A nonce in the hands of one post. */
  final class Claim {
    private final Key key;
    private final CompletableFuture<MessageId> message;
    private final boolean taken;

    private Claim(Key key, CompletableFuture<MessageId> message, boolean taken) {
      this.key = key;
      this.message = message;
      this.taken = taken;
    }

    /** Whether another post has it, which made the message or is about to. */
    boolean isTaken() {
      return taken;
    }

    /** Waits for the other post's message. */
    MessageId awaitOther() {
      try {
        return message.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException(failed.getCause());
      } catch (TimeoutException late) {
        throw ApiError.UNAVAILABLE.exception();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw ApiError.UNAVAILABLE.exception();
      }
    }

    /** The post is committed. */
    void fulfil(MessageId id) {
      message.complete(id);
    }

    /** The post is not, and never will be: the nonce is free again. */
    void release(Throwable cause) {
      known.asMap().remove(key, message);
      message.completeExceptionally(cause);
    }
  }

  /**
   * Claims a nonce for a post.
   *
   * @param enforce whether an earlier post with it counts; else this one takes its place
   */
  Claim claim(ChannelId channel, UserId author, String nonce, boolean enforce) {
    Key key = new Key(channel, author, nonce);
    CompletableFuture<MessageId> mine = new CompletableFuture<>();
    if (!enforce) {
      known.put(key, mine);
      return new Claim(key, mine, false);
    }
    load(channel);
    CompletableFuture<MessageId> other = known.asMap().putIfAbsent(key, mine);
    return other == null ? new Claim(key, mine, false) : new Claim(key, other, true);
  }

  private void load(ChannelId channel) {
    if (System.nanoTime() - startedNanos < KEPT.toNanos()) {
      loaded
          .asMap()
          .computeIfAbsent(
              channel,
              id -> {
                MessageId from =
                    new MessageId(Snowflake.firstOf(System.currentTimeMillis() - KEPT.toMillis()));
                for (MessageStore.Named named : store.nonces(id, from, LOADED_PER_CHANNEL_MAX)) {
                  known
                      .asMap()
                      .putIfAbsent(
                          new Key(id, named.authorId(), named.nonce()),
                          CompletableFuture.completedFuture(named.id()));
                }
                return Boolean.TRUE;
              });
    }
  }
}
