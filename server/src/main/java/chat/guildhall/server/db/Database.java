package chat.guildhall.server.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The only way to a connection.
 *
 * <p>A fair semaphore of as many permits as the pool has connections stands before the pool: parked
 * virtual threads queue there in order instead of starving each other inside the pool. Who waits
 * longer than {@link #WAIT_SECONDS_MAX} gets a {@link DatabaseBusyException}, and so does whoever
 * meets a database that is away. Connections that were idle meanwhile are thrown away then.
 */
@ApplicationScoped
public class Database {
  /** How long a caller waits for a connection before it is told that the server is busy. */
  static final int WAIT_SECONDS_MAX = 10;

  private final Jdbi jdbi;
  private final AgroalDataSource dataSource;
  private final int connectionsMax;
  private final Semaphore permits;

  @Inject
  Database(
      AgroalDataSource dataSource,
      @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connectionsMax) {
    this.dataSource = dataSource;
    this.connectionsMax = connectionsMax;
    this.jdbi =
        Jdbi.create(dataSource)
            .registerArrayType(long.class, "int8")
            .registerArrayType(String.class, "text");
    // One connection stays out of the count: the message writer holds it for good.
    this.permits = new Semaphore(Math.max(1, connectionsMax - 1), true);
  }

  /**
   * Runs {@code work} in one transaction, which commits when it returns and rolls back when it
   * throws.
   *
   * @throws DatabaseBusyException if no connection came free in time, or the database is away
   */
  public <T, X extends Exception> T inTransaction(HandleCallback<T, X> work) throws X {
    return held(() -> jdbi.inTransaction(work));
  }

  /** The same for work without a result. */
  public <X extends Exception> void useTransaction(HandleConsumer<X> work) throws X {
    inTransaction(handle -> {
      work.useHandle(handle);
      return Boolean.TRUE;
    });
  }

  /** Runs reading {@code work}, each statement for itself. */
  public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
    return held(() -> jdbi.withHandle(work));
  }

  /**
   * Reads the rows of one statement without anything between it and the driver, for the hot ways.
   *
   * @param parameters what its question marks stand for: {@code Long}, {@code Integer}, {@code
   *     String} or {@code long[]}
   * @throws DatabaseBusyException if no connection came free in time, or the database is away
   */
  public <T> List<T> rows(String sql, Row<T> row, Object... parameters) {
    return held(() -> {
      try (Connection connection = dataSource.getConnection();
          PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < parameters.length; i++) {
          statement.setObject(i + 1, parameters[i]);
        }
        ResultSet result = statement.executeQuery();
        List<T> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(row.read(result));
        }
        return rows;
      } catch (SQLException failed) {
        throw new ConnectionException(failed);
      }
    });
  }

  /** Makes something of the row that a result stands on. */
  @FunctionalInterface
  public interface Row<T> {
    /** Reads. */
    T read(ResultSet result) throws SQLException;
  }

  /** Whether the database answers, within a few seconds. */
  public boolean answers(int withinSeconds) {
    // Each turn throws away a connection that did not survive an outage.
    for (int i = 0; i <= connectionsMax; i++) {
      try (Connection connection = dataSource.getConnection()) {
        if (connection.isValid(withinSeconds)) {
          return true;
        }
      } catch (SQLException away) {
        return false;
      }
      dataSource.flush(AgroalDataSource.FlushMode.IDLE);
    }
    return false;
  }

  /** A connection outside the count, for a component that keeps one for its whole life. */
  public Connection dedicatedConnection() throws SQLException {
    return dataSource.getConnection();
  }

  /** A handle over a connection that the caller owns. */
  public Handle handleOver(Connection connection) {
    return jdbi.open(() -> connection);
  }

  private <T, X extends Exception> T held(Held<T, X> work) throws X {
    boolean acquired;
    try {
      acquired = permits.tryAcquire(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseBusyException("interrupted while waiting for a connection");
    }
    if (!acquired) {
      throw new DatabaseBusyException("no connection came free in " + WAIT_SECONDS_MAX + " s");
    }
    try {
      return work.run();
    } catch (JdbiException failed) {
      SQLException outage = Outage.behind(failed).orElseThrow(() -> failed);
      dataSource.flush(AgroalDataSource.FlushMode.IDLE);
      throw new DatabaseBusyException("the database is away", outage);
    } finally {
      permits.release();
    }
  }

  private interface Held<T, X extends Exception> {
    T run() throws X;
  }
}
