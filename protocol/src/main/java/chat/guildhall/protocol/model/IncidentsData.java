package chat.guildhall.protocol.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What moderators paused for a while, and the raid that was the cause. A time that has passed
 * pauses nothing.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/resources/guild#incidents-data-object">Incidents
 *     data object</a>
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IncidentsData(
    @Nullable Instant invitesDisabledUntil,
    @Nullable Instant dmsDisabledUntil,
    @Nullable Instant dmSpamDetectedAt,
    @Nullable Instant raidDetectedAt) {}
