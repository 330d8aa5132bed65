package chat.guildhall.server.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

/**
 * Makes a cluster's folder. It is made under another name and moved, so that one that was broken
 * off is never taken for a whole one.
 *
 * @param home the folder that the cluster's stands in
 */
record Initialisation(Path home, Path cluster, Binaries binaries) {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String PASSWORD_FILE = "initial-password";

  /**
   * Runs initdb.
   *
   * @param user whom the cluster will belong to
   * @param role the name of its superuser
   */
  void run(DatabaseUser user, String role, String password) throws IOException {
    Binaries.deleteTree(cluster);
    Path making = home.resolve(cluster.getFileName() + ".part");
    Binaries.deleteTree(making);
    Files.createDirectory(making, PosixFilePermissions.asFileAttribute(Folders.OWNER_ONLY));
    user.own(making);
    Path passwordFile = home.resolve(PASSWORD_FILE);
    Folders.writeSecret(home, PASSWORD_FILE, password);
    user.own(passwordFile);
    try {
      Commands.Outcome outcome =
          Commands.run(user.command(initdb(making, role, passwordFile)), home, LIMIT);
      if (!outcome.succeeded()) {
        throw new EmbeddedDatabaseException("initdb failed: " + outcome.output());
      }
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    Files.writeString(
        making.resolve("postgresql.conf"),
        "include_if_exists = 'guildhall.conf'\n",
        StandardOpenOption.APPEND);
    Files.move(making, cluster);
  }

  private List<String> initdb(Path making, String role, Path passwordFile) {
    return List.of(
        binaries.program("initdb").toString(),
        "--pgdata=" + making,
        "--username=" + role,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
  }
}
