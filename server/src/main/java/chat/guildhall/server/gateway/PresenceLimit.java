package chat.guildhall.server.gateway;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How often one session may set its presence; more are not taken.
 *
 * @see <a href="https://docs.discord.food/gateway/gateway-events#update-presence">Update
 *     Presence</a>
 */
final class PresenceLimit {
  /** Presences within {@link #WINDOW}. */
  static final int COUNT = 5;

  /** The window of the limit. */
  static final Duration WINDOW = Duration.ofSeconds(20);

  private final Bucket bucket =
      Bucket.builder()
          .addLimit(Bandwidth.builder().capacity(COUNT).refillIntervally(COUNT, WINDOW).build())
          .build();

  /** Counts one; false if it is one too many. */
  boolean tryUse() {
    return bucket.tryConsume(1);
  }
}
