package chat.guildhall.server.gateway;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.server.http.Form;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Op 4: joining, moving in and leaving voice. Checked as documented; it has no effect as long as
 * there is no voice.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/events/gateway-events#update-voice-state">Update
 *     Voice State</a>
 */
final class VoiceStateUpdate {
  private VoiceStateUpdate() {}

  /**
   * Checks {@code d}.
   *
   * @throws chat.guildhall.server.http.ApiException if it cannot be read
   */
  static void check(JsonNode data) {
    Form form = Form.of(data);
    var unusedGuild = form.snowflake("guild_id", GuildId::new);
    var unusedChannel = form.snowflake("channel_id", ChannelId::new);
    var unusedMute = form.bool("self_mute");
    var unusedDeaf = form.bool("self_deaf");
    form.check();
  }
}
