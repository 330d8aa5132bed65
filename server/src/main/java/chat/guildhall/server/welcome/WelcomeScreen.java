package chat.guildhall.server.welcome;

import chat.guildhall.protocol.ChannelId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a guild tells newcomers to begin.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#welcome-screen-object">Welcome
 *     screen object</a>
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record WelcomeScreen(@Nullable String description, List<WelcomeChannel> welcomeChannels) {
  /** The screen of a guild that never made one. */
  static final WelcomeScreen BLANK = new WelcomeScreen(null, List.of());

  /**
   * A channel that is recommended.
   *
   * @param emojiId always null: guilds here have no emoji of their own yet
   * @param emojiName a Unicode emoji
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record WelcomeChannel(
      ChannelId channelId,
      String description,
      @Nullable Void emojiId,
      @Nullable String emojiName) {}
}
