package chat.guildhall.server.gateway.ready;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.PrivateUser;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * READY of a bot: its guilds follow by GUILD_CREATE.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#ready">Ready</a>
 */
record BotReady(
    int v,
    PrivateUser user,
    List<UnavailableGuild> guilds,
    String sessionId,
    String resumeGatewayUrl,
    Shard shard,
    Application application,
    String sessionType,
    List<Object> privateChannels,
    List<Object> relationships,
    List<Object> presences,
    List<Object> guildJoinRequests,
    List<String> geoOrderedRtcRegions,
    @JsonProperty("_trace") List<String> trace) {
  /** The version of the API whose objects the events carry. */
  static final int API_VERSION = 10;

  /** A guild that is told of later. */
  record UnavailableGuild(GuildId id, boolean unavailable) {
    UnavailableGuild(GuildId id) {
      this(id, true);
    }
  }

  /** The bot's application, whose id is the bot's. */
  record Application(UserId id, long flags) {}

  static BotReady of(
      PrivateUser user,
      List<UnavailableGuild> guilds,
      String sessionId,
      String gatewayUrl,
      Shard shard,
      long applicationFlags) {
    return new BotReady(
        API_VERSION,
        user,
        guilds,
        sessionId,
        gatewayUrl,
        shard,
        new Application(user.user().id(), applicationFlags),
        "normal",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of("guildhall"));
  }
}
