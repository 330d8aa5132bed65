package chat.guildhall.protocol.model;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guild's own fields, without its roles, channels and members.
 *
 * @param icon hash of the icon's picture
 * @param systemChannelId where joins are announced
 * @param safetyAlertsChannelId where moderators are told of raids
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
    int afkTimeout,
    List<String> features,
    @Nullable ChannelId safetyAlertsChannelId,
    @Nullable IncidentsData incidentsData) {
  /** What every guild may use of that which Discord grants guild by guild. */
  public static final List<String> FEATURES = List.of("ROLE_ICONS");

  /** The feature of a guild that nobody may join by an invite. */
  public static final String INVITES_DISABLED = "INVITES_DISABLED";

  /** The feature of a guild that lets any number join at once. */
  public static final String RAID_ALERTS_DISABLED = "RAID_ALERTS_DISABLED";

  /** The feature of a guild whose newcomers accept its rules before they write. */
  public static final String RULES = "MEMBER_VERIFICATION_GATE_ENABLED";

  /** The feature of a guild that shows newcomers where to begin. */
  public static final String WELCOME = "WELCOME_SCREEN_ENABLED";

  public Guild {
    features = features.stream().sorted().toList();
  }

  /** A guild with the features of all, in which nothing is paused. */
  public Guild(
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
    this(
        id,
        name,
        icon,
        description,
        ownerId,
        systemChannelId,
        systemChannelFlags,
        verificationLevel,
        defaultMessageNotifications,
        explicitContentFilter,
        preferredLocale,
        afkChannelId,
        afkTimeout,
        FEATURES,
        null,
        null);
  }

  /** The same guild with or without a feature. */
  public Guild with(String feature, boolean has) {
    if (has(feature) == has) {
      return this;
    }
    List<String> changed = new ArrayList<>(features);
    if (has) {
      changed.add(feature);
    } else {
      changed.remove(feature);
    }
    return with(changed, incidentsData);
  }

  /** Whether it has a feature. */
  public boolean has(String feature) {
    return features.contains(feature);
  }

  /** Whether invites let nobody in at {@code now}. */
  public boolean invitesPaused(Instant now) {
    return has(INVITES_DISABLED)
        || (incidentsData != null
            && incidentsData.invitesDisabledUntil() != null
            && incidentsData.invitesDisabledUntil().isAfter(now));
  }

  /** The same guild with other pauses. */
  public Guild withIncidents(IncidentsData changed) {
    return with(features, changed);
  }

  private Guild with(List<String> changedFeatures, @Nullable IncidentsData changedIncidents) {
    return new Guild(
        id,
        name,
        icon,
        description,
        ownerId,
        systemChannelId,
        systemChannelFlags,
        verificationLevel,
        defaultMessageNotifications,
        explicitContentFilter,
        preferredLocale,
        afkChannelId,
        afkTimeout,
        changedFeatures,
        safetyAlertsChannelId,
        changedIncidents);
  }

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
        afkTimeout,
        features,
        gone.equals(safetyAlertsChannelId) ? null : safetyAlertsChannelId,
        incidentsData);
  }
}
