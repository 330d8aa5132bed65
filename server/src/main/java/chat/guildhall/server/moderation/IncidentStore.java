package chat.guildhall.server.moderation;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.model.IncidentsData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A guild's pauses, in its row. */
@ApplicationScoped
class IncidentStore {
  void update(Handle handle, GuildId guild, IncidentsData data) {
    handle.execute(
        """
        UPDATE guilds SET invites_disabled_until = ?, dms_disabled_until = ?, raid_detected_at = ?
        WHERE id = ?
        """,
        utc(data.invitesDisabledUntil()),
        utc(data.dmsDisabledUntil()),
        utc(data.raidDetectedAt()),
        guild.value());
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
