package chat.guildhall.bench.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The bench's own connection to the server's database. */
public final class Sql implements AutoCloseable {
  private final Connection connection;

  private Sql(Connection connection) {
    this.connection = connection;
  }

  /** Connects. */
  public static Sql open(Guildhall server) {
    try {
      return new Sql(DriverManager.getConnection(server.databaseUrl()));
    } catch (SQLException failed) {
      throw new IllegalStateException("the database is not to be reached", failed);
    }
  }

  /** The JDBC connection. */
  public Connection connection() {
    return connection;
  }

  /** Runs statements. */
  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The number that a query answers. */
  public long number(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      if (!result.next()) {
        throw new IllegalStateException("no row: " + sql);
      }
      return result.getLong(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Transactions that were committed since the database was made, by everybody. */
  public long commits() {
    return number("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
