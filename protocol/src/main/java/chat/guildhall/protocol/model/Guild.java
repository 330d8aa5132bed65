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

  public Guild {
    features = List.copyOf(features);
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

  /** The features of a guild that has or lacks those that its moderators choose. */
  public static List<String> features(boolean invitesDisabled, boolean raidAlertsDisabled) {
    List<String> features = new ArrayList<>(FEATURES);
    if (invitesDisabled) {
      features.add(INVITES_DISABLED);
    }
    if (raidAlertsDisabled) {
      features.add(RAID_ALERTS_DISABLED);
    }
    return features;
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
        features,
        safetyAlertsChannelId,
        changed);
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
