package chat.guildhall.server;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Joins the boot with the database before any other observer of the start: waits for it, makes sure
 * that it is ours, and brings its tables up to date.
 */
@Singleton
public final class DatabaseStart {
  private static final int BEFORE_ALL_OTHERS = 1;

  private final Instance<DataSource> dataSource;
  private final Instance<Flyway> flyway;

  @Inject
  DatabaseStart(Instance<DataSource> dataSource, Instance<Flyway> flyway) {
    this.dataSource = dataSource;
    this.flyway = flyway;
  }

  void onStart(@Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent event) {
    Boot boot = Boot.current();
    boot.awaitDatabase();
    Optional<Path> cluster = boot.cluster();
    if (cluster.isPresent()) {
      checkOurs(cluster.get());
    }
    flyway.get().migrate();
  }

  /** Whoever holds our port by now may be a stranger: nothing is written before this. */
  private void checkOurs(Path cluster) {
    try (Connection connection = dataSource.get().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW data_directory")) {
      rows.next();
      Path answered = Path.of(rows.getString(1));
      if (!answered.toRealPath().equals(cluster.toRealPath())) {
        throw new IllegalStateException(
            "the database on our port lives in " + answered + ", not in " + cluster);
      }
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException("the database does not answer: " + failed.getMessage());
    }
  }
}
