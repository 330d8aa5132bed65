package chat.guildhall.server.moderation;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.server.config.Settings;
import chat.guildhall.server.member.MemberJoined;
import chat.guildhall.server.message.SystemMessages;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Pauses a guild's invites for {@link #PAUSE} when more join than a community grows by, and tells
 * its moderators: by GUILD_UPDATE, by the audit log, and in the channel for safety alerts if there
 * is one. Moderators end the pause when they like, or choose not to be watched over by the feature
 * RAID_ALERTS_DISABLED. Where no rate is limited, neither is this.
 */
@ApplicationScoped
class RaidWatch {
  /** How long nobody joins. */
  static final Duration PAUSE = Duration.ofHours(1);

  private static final int GUILDS_MAX = 10_000;

  private final Incidents incidents;
  private final SystemMessages messages;
  private final boolean limited;
  private final LoadingCache<GuildId, JoinRate> rates =
      Caffeine.newBuilder()
          .maximumSize(GUILDS_MAX)
          .expireAfterAccess(Duration.ofMillis(JoinRate.WINDOW_MS))
          .build(_ -> new JoinRate());

  @Inject
  RaidWatch(Incidents incidents, SystemMessages messages, Settings settings) {
    this.incidents = incidents;
    this.messages = messages;
    this.limited = settings.rateLimits();
  }

  void joined(@Observes MemberJoined join) {
    Guild guild = join.turn().state().guild();
    if (!limited || join.member().requireUser().bot() || guild.has(Guild.RAID_ALERTS_DISABLED)) {
      return;
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    if (!rates.get(guild.id()).joined(now.toEpochMilli()) || guild.invitesPaused(now)) {
      return;
    }
    incidents.raid(join.turn(), now, now.plus(PAUSE));
    ChannelId channel = guild.safetyAlertsChannelId();
    if (channel != null) {
      messages.alert(
          guild.id(),
          channel,
          join.member().requireUser().id(),
          "More than %d people joined within a minute. Invites are paused for %d minutes."
              .formatted(JoinRate.JOINS_MAX, PAUSE.toMinutes()));
    }
  }
}
