package chat.guildhall.server.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The account that the database runs as. PostgreSQL refuses to run as root, so a server started as
 * root hands it to an unprivileged account; any other server runs it as itself.
 *
 * @param name the account's name, or nothing where it is the server's own
 */
record DatabaseUser(Optional<String> name) {
  private static final List<String> CANDIDATES = List.of("guildhall", "postgres", "nobody");

  /** The account for a cluster: whoever owns it already, else the first of ours that exists. */
  static DatabaseUser of(Path cluster) {
    try {
      if (!isRoot()) {
        return new DatabaseUser(Optional.empty());
      }
      if (Files.exists(cluster) && !Files.getOwner(cluster).getName().equals("root")) {
        return new DatabaseUser(Optional.of(Files.getOwner(cluster).getName()));
      }
      for (String candidate : CANDIDATES) {
        if (exists(cluster, candidate)) {
          return new DatabaseUser(Optional.of(candidate));
        }
      }
    } catch (IOException failed) {
      throw new EmbeddedDatabaseException("The database's account cannot be chosen", failed);
    }
    throw new EmbeddedDatabaseException(
        "Started as root, but none of the accounts "
            + String.join(", ", CANDIDATES)
            + " exists to run the database: run 'useradd --system guildhall'");
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean exists(Path any, String account) {
    try {
      any.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(account);
      return true;
    } catch (IOException unknown) {
      return false;
    }
  }

  /** A command as it must be run to run as this account, without root's groups or capabilities. */
  List<String> command(List<String> command) {
    if (name.isEmpty()) {
      return command;
    }
    List<String> whole = new ArrayList<>();
    Optional<Path> setpriv = onPath("setpriv");
    if (setpriv.isPresent()) {
      whole.addAll(List.of(setpriv.get().toString(), "--reuid=" + name.get()));
      whole.addAll(List.of("--regid=" + groupOf(name.get()), "--init-groups", "--"));
    } else {
      whole.addAll(List.of("su", "-s", "/bin/sh", name.get(), "-c", "exec \"$0\" \"$@\"", "--"));
    }
    whole.addAll(command);
    return whole;
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String groupOf(String account) {
    Commands.Outcome outcome =
        Commands.run(List.of("id", "-g", account), Path.of("/"), EmbeddedPostgres.SHORT);
    if (!outcome.succeeded()) {
      throw new EmbeddedDatabaseException("The group of " + account + " is unknown");
    }
    return outcome.output();
  }

  /** Gives a file or folder to this account. */
  void own(Path file) throws IOException {
    if (name.isPresent()) {
      UserPrincipal principal =
          file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name.get());
      Files.setOwner(file, principal);
    }
  }

  /**
   * Lets this account pass through the folders above its own. Where one is closed to everybody but
   * root, its group becomes the account's, with the right to pass through and nothing else, which
   * takes no right from anyone; where a group has rights already, nothing is changed.
   *
   * @param folder the deepest folder that it must reach
   * @param say receives a line about each folder that is opened
   * @throws EmbeddedDatabaseException where a folder stays closed
   */
  void reach(Path folder, Consumer<String> say) throws IOException {
    if (name.isEmpty() || passes(folder)) {
      return;
    }
    List<Path> ancestors = new ArrayList<>();
    for (Path at = folder.toRealPath(); at != null; at = at.getParent()) {
      ancestors.addFirst(at);
    }
    GroupPrincipal group =
        folder
            .getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByGroupName(groupOf(name.get()));
    for (Path ancestor : ancestors) {
      if (!passes(ancestor)) {
        open(ancestor, group, say);
      }
    }
  }

  private boolean passes(Path folder) {
    List<String> test = List.of("test", "-x", folder.toString());
    return Commands.run(command(test), Path.of("/"), EmbeddedPostgres.SHORT).succeeded();
  }

  private void open(Path folder, GroupPrincipal group, Consumer<String> say) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    PosixFileAttributes attributes = view.readAttributes();
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    permissions.addAll(attributes.permissions());
    boolean groupHasNothing =
        permissions.stream().noneMatch(permission -> permission.name().startsWith("GROUP_"));
    boolean byRoot = attributes.owner().getName().equals("root");
    if (!groupHasNothing || !byRoot) {
      throw new EmbeddedDatabaseException(
          "The account "
              + name.orElseThrow()
              + ", which runs the database, cannot pass through "
              + folder
              + ": set GUILDHALL_DATA to a folder that it can reach, such as /var/lib/guildhall");
    }
    FileTime modified = attributes.lastModifiedTime();
    permissions.add(PosixFilePermission.GROUP_EXECUTE);
    view.setGroup(group);
    view.setPermissions(permissions);
    view.setTimes(modified, null, null);
    say.accept("lets " + name.orElseThrow() + " pass through " + folder + " to the database");
  }
}
