package chat.guildhall.protocol.model;

import chat.guildhall.protocol.ChannelId;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guild as REST answers it and GUILD_UPDATE carries it: its own fields, its roles, and the
 * documented fields of features that no guild here has.
 *
 * @param approximateMemberCount only where the request asked for counts
 */
public record GuildObject(
    @JsonUnwrapped Guild guild,
    List<Role> roles,
    @Nullable Integer approximateMemberCount,
    @Nullable Integer approximatePresenceCount,
    @JsonUnwrapped Fixed fixed) {

  /** A guild without counts. */
  public static GuildObject of(Guild guild, List<Role> roles) {
    return new GuildObject(guild, roles, null, null, Fixed.VALUE);
  }

  /** A guild with the counts that {@code with_counts} asks for. */
  public static GuildObject withCounts(Guild guild, List<Role> roles, int members, int present) {
    return new GuildObject(guild, roles, members, present, Fixed.VALUE);
  }

  /** The fields that the contract requires and that have one value in every guild. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Fixed(
      List<Object> emojis,
      List<Object> stickers,
      @Nullable Void homeHeader,
      @Nullable Void splash,
      @Nullable Void discoverySplash,
      @Nullable Void banner,
      @Nullable Void applicationId,
      String region,
      boolean widgetEnabled,
      @Nullable ChannelId widgetChannelId,
      int mfaLevel,
      @Nullable Integer maxPresences,
      int maxMembers,
      int maxStageVideoChannelUsers,
      int maxVideoChannelUsers,
      @Nullable String vanityUrlCode,
      int premiumTier,
      int premiumSubscriptionCount,
      @Nullable ChannelId rulesChannelId,
      @Nullable ChannelId publicUpdatesChannelId,
      boolean premiumProgressBarEnabled,
      boolean nsfw,
      int nsfwLevel) {
    static final Fixed VALUE =
        new Fixed(
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            "guildhall",
            false,
            null,
            0,
            null,
            500_000,
            50,
            25,
            null,
            0,
            0,
            null,
            null,
            false,
            false,
            0);
  }
}
