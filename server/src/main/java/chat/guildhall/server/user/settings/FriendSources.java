package chat.guildhall.server.user.settings;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * From whom a person takes friend requests: from all, or from those who share a friend or a guild.
 *
 * @see <a
 *     href="https://docs.discord.food/resources/user-settings#legacy-friend-source-flags">Friend
 *     source flags</a>
 */
public record FriendSources(boolean all, boolean mutualFriends, boolean mutualGuilds) {
  /** What a setting says; everybody may ask where it was never set. */
  static FriendSources of(JsonNode setting) {
    if (!setting.isObject()) {
      return new FriendSources(true, true, true);
    }
    return new FriendSources(
        setting.path("all").asBoolean(false),
        setting.path("mutual_friends").asBoolean(false),
        setting.path("mutual_guilds").asBoolean(false));
  }
}
