package chat.guildhall.server.automod;

import chat.guildhall.protocol.ChannelId;
import org.jspecify.annotations.Nullable;

/**
 * What happens when a rule finds something.
 *
 * @param type {@link #BLOCK_MESSAGE}, {@link #SEND_ALERT_MESSAGE} or {@link #TIMEOUT}
 * @see <a
 *     href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-action-object">Auto
 *     moderation action object</a>
 */
public record RuleAction(int type, Metadata metadata) {
  /** The message is not posted. */
  public static final int BLOCK_MESSAGE = 1;

  /** Moderators are told in a channel. */
  public static final int SEND_ALERT_MESSAGE = 2;

  /** The author is timed out. */
  public static final int TIMEOUT = 3;

  /**
   * How it happens.
   *
   * @param channelId where moderators are told
   * @param durationSeconds how long a timeout lasts
   * @param customMessage what the author is told of a block
   */
  public record Metadata(
      @Nullable ChannelId channelId,
      @Nullable Integer durationSeconds,
      @Nullable String customMessage) {}
}
