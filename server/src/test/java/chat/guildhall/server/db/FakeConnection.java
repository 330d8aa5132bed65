package chat.guildhall.server.db;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A database of one committer without a database: commits succeed, but for one that a test makes
 * fail.
 */
final class FakeConnection implements GroupCommit.ConnectionSource {
  final AtomicInteger opened = new AtomicInteger();
  final AtomicInteger committed = new AtomicInteger();
  private final AtomicReference<String> failure = new AtomicReference<>("");

  @Override
  public Connection open() {
    opened.incrementAndGet();
    return proxy(
        Connection.class,
        name ->
            switch (name) {
              case "isValid" -> true;
              case "createStatement" -> proxy(Statement.class, _ -> false);
              case "commit" -> commit();
              default -> null;
            });
  }

  /** Makes the next commit fail with an SQL state. */
  void failNextCommit(String state) {
    failure.set(state);
  }

  private Object commit() throws SQLException {
    String state = failure.getAndSet("");
    if (!state.isEmpty()) {
      throw new SQLException("commit failed", state);
    }
    return committed.incrementAndGet();
  }

  private interface Method {
    @Nullable Object call(String name) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, Method method) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, called, _) -> {
              Object result = method.call(called.getName());
              return called.getReturnType() == void.class ? null : result;
            }));
  }
}
