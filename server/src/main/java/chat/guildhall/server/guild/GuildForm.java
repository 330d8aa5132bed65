package chat.guildhall.server.guild;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.ChannelType;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.image.Images;
import chat.guildhall.server.runtime.GuildState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants of a guild, each field as the request has it.
 *
 * @param icon a data URI
 * @param ownerId to whom the guild is handed over
 */
record GuildForm(
    Field<String> name,
    Field<String> icon,
    Field<String> description,
    Field<UserId> ownerId,
    Field<ChannelId> systemChannelId,
    Field<Integer> systemChannelFlags,
    Field<Integer> verificationLevel,
    Field<Integer> defaultMessageNotifications,
    Field<Integer> explicitContentFilter,
    Field<String> preferredLocale,
    Field<ChannelId> afkChannelId,
    Field<Integer> afkTimeout,
    Field<List<String>> features,
    Field<ChannelId> safetyAlertsChannelId) {
  /** Characters of the shortest name. */
  static final int NAME_MIN = 2;

  /** Characters of the longest name. */
  static final int NAME_MAX = 100;

  private static final int DESCRIPTION_MAX = 300;
  private static final int FEATURES_MAX = 100;

  /** Those of all guilds, those that this form changes, and those that other endpoints do. */
  private static final Set<String> KNOWN_FEATURES =
      Set.of(
          "ROLE_ICONS",
          Guild.INVITES_DISABLED,
          Guild.RAID_ALERTS_DISABLED,
          Guild.RULES,
          Guild.WELCOME);

  /** Seconds until a member in voice counts as away, where nothing else is said. */
  static final int AFK_TIMEOUT_DEFAULT = 300;

  /** Every flag of a system channel. */
  static final int SYSTEM_CHANNEL_FLAGS_MAX = (1 << 6) - 1;

  private static final Set<Integer> AFK_TIMEOUTS = Set.of(60, 300, 900, 1800, 3600);
  private static final Set<String> LOCALES =
      Set.of(
          ("ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl"
                  + " pt-BR ro ru sv-SE th tr uk vi zh-CN zh-TW")
              .split(" "));

  static GuildForm of(Form form) {
    GuildForm read =
        new GuildForm(
            form.notNull("name", form.trimmed("name", NAME_MIN, NAME_MAX)),
            form.text("icon", 0, Images.DATA_URI_MAX),
            form.text("description", 0, DESCRIPTION_MAX),
            form.snowflake("owner_id", UserId::new),
            form.snowflake("system_channel_id", ChannelId::new),
            form.integer("system_channel_flags", 0, SYSTEM_CHANNEL_FLAGS_MAX),
            form.integer("verification_level", 0, 4),
            form.integer("default_message_notifications", 0, 1),
            form.integer("explicit_content_filter", 0, 2),
            form.text("preferred_locale", 0, 10),
            form.snowflake("afk_channel_id", ChannelId::new),
            afkTimeout(form),
            features(form),
            form.snowflake("safety_alerts_channel_id", ChannelId::new));
    if (!LOCALES.contains(read.preferredLocale.orElse("en-US"))) {
      form.reject("preferred_locale", "BASE_TYPE_CHOICES", "This locale is not known.");
    }
    form.check();
    return read;
  }

  /** Reads the features: those of all guilds, and those that moderators choose. */
  private static Field<List<String>> features(Form form) {
    Field<List<String>> read = form.texts("features", FEATURES_MAX, NAME_MAX);
    if (!KNOWN_FEATURES.containsAll(read.orElse(List.of()))) {
      form.reject("features", "BASE_TYPE_CHOICES", "No guild here can have that feature.");
    }
    return read;
  }

  /** Reads the timeout, one of five. */
  static Field<Integer> afkTimeout(Form form) {
    Field<Integer> read = form.integer("afk_timeout", 60, 3600);
    if (!AFK_TIMEOUTS.contains(read.orElse(AFK_TIMEOUT_DEFAULT))) {
      form.reject(
          "afk_timeout", "BASE_TYPE_CHOICES", "Value must be one of (60, 300, 900, 1800, 3600).");
    }
    return read;
  }

  /** Whether it hands the guild over to somebody else. */
  boolean handsOver(Guild guild) {
    return !ownerId.orElse(guild.ownerId()).equals(guild.ownerId());
  }

  /**
   * The guild after the request.
   *
   * @param iconHash the stored icon, where the request brings one
   */
  Guild applyTo(GuildState state, @Nullable String iconHash) {
    Guild before = state.guild();
    requireChannel(state, systemChannelId, ChannelType.GUILD_TEXT, "system_channel_id");
    requireChannel(state, afkChannelId, ChannelType.GUILD_VOICE, "afk_channel_id");
    requireChannel(
        state, safetyAlertsChannelId, ChannelType.GUILD_TEXT, "safety_alerts_channel_id");
    String text = description.orKeep(before.description());
    List<String> wanted = features.orElse(before.features());
    return new Guild(
        before.id(),
        name.orElse(before.name()),
        icon.present() ? iconHash : before.icon(),
        text == null || text.isBlank() ? null : text,
        ownerId.orElse(before.ownerId()),
        systemChannelId.orKeep(before.systemChannelId()),
        systemChannelFlags.orElse(before.systemChannelFlags()),
        verificationLevel.orElse(before.verificationLevel()),
        defaultMessageNotifications.orElse(before.defaultMessageNotifications()),
        explicitContentFilter.orElse(before.explicitContentFilter()),
        preferredLocale.orElse(before.preferredLocale()),
        afkChannelId.orKeep(before.afkChannelId()),
        afkTimeout.orElse(before.afkTimeout()),
        before
            .with(Guild.INVITES_DISABLED, wanted.contains(Guild.INVITES_DISABLED))
            .with(Guild.RAID_ALERTS_DISABLED, wanted.contains(Guild.RAID_ALERTS_DISABLED))
            .features(),
        safetyAlertsChannelId.orKeep(before.safetyAlertsChannelId()),
        before.incidentsData());
  }

  private static void requireChannel(
      GuildState state, Field<ChannelId> field, ChannelType type, String name) {
    ChannelId id = field.value();
    if (id != null && state.channel(id).filter(channel -> channel.type() == type).isEmpty()) {
      throw InvalidFormException.of(name, "CHANNEL_INVALID", "No such channel of that type.");
    }
  }
}
