package chat.guildhall.server.audit;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.automod.AutoModService;
import chat.guildhall.server.runtime.audit.AuditLogEntry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Shows a guild's audit log to those who may see it, and ends entries after {@link #KEPT}: they are
 * not shown from that moment, and their rows go within the hour.
 */
@ApplicationScoped
public class AuditLogService {
  /** How long an entry is kept. */
  public static final Duration KEPT = Duration.ofDays(90);

  private static final Logger LOG = Logger.getLogger(AuditLogService.class);
  private static final int CHUNK = 1_000;

  private final Access access;
  private final AuditLogStore store;
  private final AutoModService rules;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("audit-log").factory());

  @Inject
  AuditLogService(Access access, AuditLogStore store, AutoModService rules) {
    this.access = access;
    this.store = store;
    this.rules = rules;
  }

  void start(@Observes StartupEvent started) {
    var unused = clock.scheduleWithFixedDelay(this::endOld, 0, 60, TimeUnit.MINUTES);
  }

  void stop(@Observes ShutdownEvent stopping) {
    clock.shutdownNow();
  }

  AuditLogObject page(UserId user, GuildId guild, AuditLogQuery query) {
    access.guild(user, guild).require(Permission.VIEW_AUDIT_LOG);
    List<AuditLogEntry> entries = store.page(guild, query, Instant.now().minus(KEPT));
    Set<Long> named = new HashSet<>();
    for (AuditLogEntry entry : entries) {
      if (entry.userId() != null) {
        named.add(entry.userId().value());
      }
      if (entry.targetId() != null) {
        named.add(Long.valueOf(entry.targetId()));
      }
    }
    // Ids are unique among all kinds of things, so a target that is no user finds none.
    return new AuditLogObject(
        entries,
        store.users(named),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        rules.rules(guild).stream().filter(rule -> named.contains(rule.id().value())).toList());
  }

  private void endOld() {
    try {
      Instant oldest = Instant.now().minus(KEPT);
      while (store.deleteOlder(oldest, CHUNK) == CHUNK) {
        LOG.debug("More old entries of audit logs are left.");
      }
    } catch (RuntimeException failed) {
      LOG.error("Removing old entries of audit logs failed.", failed);
    }
  }
}
