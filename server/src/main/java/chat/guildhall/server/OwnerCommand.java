package chat.guildhall.server;

import chat.guildhall.server.admin.OwnerLinks;
import chat.guildhall.server.config.DatabaseUrl;
import chat.guildhall.server.config.Settings;
import chat.guildhall.server.db.embedded.EmbeddedDatabaseException;
import chat.guildhall.server.db.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * {@code guildhall owner}: prints a new owner link. It writes to the database itself, so it works
 * beside a running server and without one; then it starts the database for a moment.
 */
final class OwnerCommand {
  private OwnerCommand() {}

  static void run(Settings settings) {
    Optional<DatabaseUrl> known = settings.databaseUrl();
    if (known.isPresent()) {
      print(settings, known.get());
      return;
    }
    if (!Files.isDirectory(settings.data())) {
      throw new EmbeddedDatabaseException(
          "there is nothing in " + settings.data() + " yet: run './guildhall start' first");
    }
    Optional<EmbeddedPostgres> ours = EmbeddedPostgres.open(settings.data(), _ -> {});
    if (ours.isPresent()) {
      try (EmbeddedPostgres database = ours.get()) {
        database.start();
        print(settings, database.url());
      }
      return;
    }
    DatabaseUrl running =
        EmbeddedPostgres.running(settings.data())
            .orElseThrow(
                () -> new EmbeddedDatabaseException("the server is still starting: try again"));
    print(settings, running);
  }

  private static void print(Settings settings, DatabaseUrl url) {
    try {
      Jdbi jdbi = Jdbi.create(url.jdbc(), url.user(), url.password());
      String token = jdbi.inTransaction(OwnerLinks::create);
      System.out.println("Open this link to own the instance (once, within a day):");
      System.out.println(OwnerLinks.link(settings.baseUrl(), token));
    } catch (JdbiException failed) {
      throw new EmbeddedDatabaseException("the owner link cannot be made", failed);
    }
  }
}
