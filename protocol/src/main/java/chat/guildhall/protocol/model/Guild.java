package chat.guildhall.protocol.model;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guild's own fields, without its roles, channels and members.
 *
 * @param icon hash of the icon's picture
 * @param systemChannelId where joins are announced
 * @see <a href="https://docs.discord.com/developers/resources/guild#guild-object">Guild object</a>
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Guild(
    GuildId id,
    String name,
    @Nullable String icon,
    @Nullable String description,
    UserId ownerId,
    @Nullable ChannelId systemChannelId,
    int systemChannelFlags,
    int verificationLevel,
    int defaultMessageNotifications,
    int explicitContentFilter,
    String preferredLocale,
    @Nullable ChannelId afkChannelId,
    int afkTimeout) {
  /** What every guild may use of that which Discord grants guild by guild. */
  public static final List<String> FEATURES = List.of("ROLE_ICONS");

  /** The same guild without references to a channel that is gone. */
  public Guild withoutChannel(ChannelId gone) {
    return new Guild(
        id,
        name,
        icon,
        description,
        ownerId,
        gone.equals(systemChannelId) ? null : systemChannelId,
        systemChannelFlags,
        verificationLevel,
        defaultMessageNotifications,
        explicitContentFilter,
        preferredLocale,
        gone.equals(afkChannelId) ? null : afkChannelId,
        afkTimeout);
  }
}
