package chat.guildhall.server.image;

import chat.guildhall.protocol.Snowflake;
import chat.guildhall.server.db.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Removes pictures that no row refers to any more, once they are an hour old: replaced ones, those
 * of what was deleted, and those whose reference a crash kept from being committed. Whatever a
 * crash leaves undone the next look does.
 */
@ApplicationScoped
class ImageHousekeeping {
  private static final Logger LOG = Logger.getLogger(ImageHousekeeping.class);
  private static final Duration YOUNG = Duration.ofHours(1);
  private static final Duration FIRST_LOOK = Duration.ofSeconds(5);
  private static final Duration LOOK = Duration.ofHours(1);
  private static final int OWNERS_AT_ONCE = 500;

  private final ImageFiles files;
  private final Database database;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("image-housekeeping").factory());

  @Inject
  ImageHousekeeping(ImageFiles files, Database database) {
    this.files = files;
    this.database = database;
  }

  void start(@Observes StartupEvent started) {
    var unused =
        clock.scheduleWithFixedDelay(
            this::look, FIRST_LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent stopping) {
    clock.shutdownNow();
  }

  private void look() {
    try {
      for (ImageKind kind : ImageKind.values()) {
        List<String> owners = files.owners(kind).stream().filter(Snowflake::matches).toList();
        for (int at = 0; at < owners.size(); at += OWNERS_AT_ONCE) {
          sweep(kind, owners.subList(at, Math.min(owners.size(), at + OWNERS_AT_ONCE)));
        }
      }
    } catch (RuntimeException failed) {
      LOG.error("Removing pictures that nobody refers to failed.", failed);
    }
  }

  private void sweep(ImageKind kind, List<String> owners) {
    // Before the rows are read: what is written after this is young.
    Instant before = Instant.now().minus(YOUNG);
    Map<Long, String> referred = referred(kind, owners);
    for (String owner : owners) {
      Optional<String> hash = Optional.ofNullable(referred.get(Long.valueOf(owner)));
      files.sweep(kind, owner, hash, before);
    }
  }

  private Map<Long, String> referred(ImageKind kind, List<String> owners) {
    long[] ids = owners.stream().mapToLong(Long::parseLong).toArray();
    Map<Long, String> hashes = new HashMap<>();
    database.read(handle ->
        handle
            .select(kind.references() + " WHERE id = ANY (?)", ids)
            .map((row, _) -> {
              String hash = row.getString(2);
              return hash == null ? Boolean.FALSE : hashes.put(row.getLong(1), hash) == null;
            })
            .list());
    return hashes;
  }
}
