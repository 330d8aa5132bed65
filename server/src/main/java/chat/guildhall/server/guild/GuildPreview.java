package chat.guildhall.server.guild;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.server.runtime.LiveGuild;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a guild shows of itself before one knows it.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#guild-preview-object">Guild
 *     preview object</a>
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record GuildPreview(
    GuildId id,
    String name,
    @Nullable String icon,
    @Nullable Void splash,
    @Nullable Void discoverySplash,
    @Nullable Void homeHeader,
    List<Object> emojis,
    List<String> features,
    int approximateMemberCount,
    int approximatePresenceCount,
    @Nullable String description,
    List<Object> stickers) {

  static GuildPreview of(LiveGuild live) {
    Guild guild = live.state().guild();
    return new GuildPreview(
        guild.id(),
        guild.name(),
        guild.icon(),
        null,
        null,
        null,
        List.of(),
        guild.features(),
        live.memberCount(),
        live.connectedCount(),
        guild.description(),
        List.of());
  }
}
