package chat.guildhall.server.moderation;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.IncidentsData;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.runtime.GuildEvents;
import chat.guildhall.server.runtime.GuildState;
import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.audit.Audit;
import chat.guildhall.server.runtime.audit.AuditEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Pauses a guild's invites and direct messages for a while. */
@ApplicationScoped
class Incidents {
  private static final IncidentsData NONE = new IncidentsData(null, null, null, null);

  private final Access access;
  private final IncidentStore store;

  @Inject
  Incidents(Access access, IncidentStore store) {
    this.access = access;
    this.store = store;
  }

  /** Begins, changes or ends pauses; what is absent stays. */
  IncidentsData change(
      Actor actor, GuildId guild, Field<Instant> invitesUntil, Field<Instant> dmsUntil) {
    return access.change(
        actor,
        guild,
        Permission.MANAGE_GUILD,
        (turn, _) -> {
          IncidentsData before = of(turn.state().guild());
          return set(
              turn,
              new IncidentsData(
                  invitesUntil.orKeep(before.invitesDisabledUntil()),
                  dmsUntil.orKeep(before.dmsDisabledUntil()),
                  before.dmSpamDetectedAt(),
                  before.raidDetectedAt()));
        });
  }

  /** A raid was detected: nobody joins by an invite for a while. */
  void raid(GuildTurn turn, Instant detected, Instant invitesUntil) {
    IncidentsData before = of(turn.state().guild());
    set(
        turn,
        new IncidentsData(
            invitesUntil, before.dmsDisabledUntil(), before.dmSpamDetectedAt(), detected));
  }

  private IncidentsData set(GuildTurn turn, IncidentsData data) {
    Guild before = turn.state().guild();
    if (data.equals(of(before))) {
      return data;
    }
    Guild after = before.withIncidents(data);
    turn.commit(
        Audit.of(AuditEntries.guild(before, after)),
        handle -> {
          store.update(handle, before.id(), data);
          return data;
        });
    GuildState next = turn.state().withGuild(after);
    turn.apply(next, GuildEvents.guildUpdate(next));
    return data;
  }

  private static IncidentsData of(Guild guild) {
    @Nullable IncidentsData data = guild.incidentsData();
    return data == null ? NONE : data;
  }
}
